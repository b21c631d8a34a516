// What the house's own lint rules must refuse: each sentence is shown to ESLint as if it stood in that file.
import { ESLint } from 'eslint';

const CANARIES = [
  [
    'libs/exam/src/public.ts',
    'export async function f(x: boolean): Promise<void> {\n  if (x) return;\n  await g();\n}\ndeclare function g(): Promise<void>;\n',
    'no-restricted-syntax',
  ],
  ['libs/exam/src/public.ts', "import 'bullmq';\n", 'no-restricted-imports'],
];

const eslint = new ESLint();
for (const [filePath, text, rule] of CANARIES) {
  const [{ messages }] = await eslint.lintText(text, { filePath });
  if (!messages.some(({ ruleId }) => ruleId === rule)) {
    console.error(`lint-canary: ${rule} lets pass in ${filePath}:\n${text}`);
    process.exitCode = 1;
  }
}
