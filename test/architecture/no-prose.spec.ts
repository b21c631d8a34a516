import ts from 'typescript';
import { sources, type Source } from './sources';

/** A text written in the code: a string, a pattern, or what stands between the places of a template. */
interface Written {
  readonly node: ts.Node;
  readonly text: string;
}

const isTest = ({ path }: Source) => /\.(spec|fixture|builder|harness|samples)\.ts$/.test(path);

function writtenIn({ path, text }: Source): Written[] {
  const found: Written[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isLiteralExpression(node) && !ts.isNumericLiteral(node)) found.push({ node, text: node.text });
    if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) found.push({ node, text: node.text });
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), visit);
  return found;
}

/** Words for people: a letter that English does not have, or two words that follow each other. */
const isProse = (text: string): boolean =>
  /(?![a-zA-Z])[\p{Lu}\p{Ll}]/u.test(withoutEscapes(text)) || /\p{L}{2,} \p{L}{2,}/u.test(text);

/** `\p{Lu}` and `\u00a0` in a pattern are no words. */
const withoutEscapes = (text: string): string => text.replace(/\\(?:[pP]\{\w+\}|u\{?[\da-fA-F]+\}?|.)/g, '');

describe('libs/reading', () => {
  const isReading = (source: Source) => source.path.startsWith('libs/reading/') && !isTest(source);
  const isVocabulary = ({ path }: Source) => path.includes('/vocabulary/');
  const proseIn = (among: readonly Source[]) =>
    among.flatMap((source) =>
      writtenIn(source)
        .filter(({ text }) => isProse(text))
        .map(({ text }) => `${source.path}: ${text}`),
    );

  it('says nothing in words: those it recognises in documents are in its vocabularies', () => {
    const code = sources().filter((source) => isReading(source) && !isVocabulary(source));
    expect(code.length).toBeGreaterThan(20);
    expect(proseIn(code)).toEqual([]);
  });

  it('has vocabularies, in which this test finds words', () => {
    const vocabularies = sources().filter((source) => isReading(source) && isVocabulary(source));
    expect(vocabularies.filter((source) => proseIn([source]).length === 0).map(({ path }) => path)).toEqual([]);
  });
});

describe('what a contract refuses', () => {
  const contracts = sources().filter(({ path }) => /^libs\/.*\.contract\.ts$/.test(path));

  /** `error` and `message` of a check, and the bare string that zod takes in their place: `.min(5, 'Too short')`. */
  const isSaid = ({ node }: Written): boolean => {
    const { parent } = node;
    if (ts.isPropertyAssignment(parent)) return /^(error|message)$/.test(parent.name.getText());
    if (ts.isTemplateExpression(parent) || ts.isTemplateSpan(parent) || ts.isConditionalExpression(parent)) {
      return isSaid({ node: ts.isTemplateSpan(parent) ? parent.parent : parent, text: '' });
    }
    if (ts.isArrowFunction(parent)) return ts.isPropertyAssignment(parent.parent) && isSaid({ node: parent, text: '' });
    return ts.isCallExpression(parent) && CHECKS.test(parent.expression.getText()) && parent.arguments.length > 0;
  };
  const CHECKS =
    /\.(min|max|length|regex|refine|check|email|url|uuid|int|positive|nonnegative|nonempty|date|datetime)$/;

  const said = (source: Source) => writtenIn(source).filter(isSaid);
  const isCode = ({ text }: Written) => /^[a-z]+\.[a-z0-9-]+$/.test(text);
  const isPattern = ({ node }: Written) => ts.isRegularExpressionLiteral(node);

  const messages = contracts.flatMap(said).filter((one) => !isPattern(one));

  it('is a code', () => {
    expect(messages.length).toBeGreaterThan(15);
    expect(messages.filter((one) => !isCode(one)).map(({ text }) => text)).toEqual([]);
  });

  it('has its labels where the forms of the web application take them', () => {
    const tables = sources().filter(({ path }) => path.endsWith('/contract-labels.ts'));
    const labels = tables.map(({ text }) => text).join();
    expect(messages.filter(({ text }) => !labels.includes(`'${text}'`)).map(({ text }) => text)).toEqual([]);
    const speech = sources().find(({ path }) => path === 'apps/web/src/i18n/contract-sentences.ts')?.text ?? '';
    const addresses = tables.map(({ path }) => path.replace(/^libs\/(\w+)\/src\/(.*)\.ts$/, '#$1/$2.js'));
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !speech.includes(`'${address}'`))).toEqual([]);
  });

  it.each([
    `z.string().min(5, { error: 'Motif attendu' })`,
    `z.string().min(5, 'Too short')`,
    'z.string().superRefine((v, c) => c.addIssue({ code: "custom", message: `Code déjà pris : ${v}` }))',
    `z.email('Adresse invalide')`,
    `z.string().min(5, { error: () => 'Trop court' })`,
    `z.string().max(9, { error: isLong ? 'Trop long' : 'http.field-too-long' })`,
  ])('would be refused here if it were said in words: %s', (text) => {
    const words = said({ path: 'some.contract.ts', text }).filter((one) => !isPattern(one) && !isCode(one));
    expect(words).not.toEqual([]);
  });
});
