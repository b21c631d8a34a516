import { trespasses, type Tables } from './trespasses';

/** Statements that must be refused to a context, each with what must be said of it; and one that must not. */
const CANARIES: readonly (readonly [context: string, sql: string, refusal: string | undefined])[] = [
  ['grading', 'SELECT FROM exam.candidate', 'exam.candidate is a table'],
  ['grading', 'WITH c AS (SELECT FROM catalog.criterion) SELECT FROM c', 'catalog.criterion is a table'],
  ['credential', 'UPDATE deliberation.deliberation SET reason = null', 'deliberation.deliberation is a table'],
  ['grading', 'INSERT INTO platform.audit_entry (verb) VALUES (1)', 'platform.audit_entry is a table'],
  ['grading', 'DELETE FROM grading.grading_grid g USING exam.candidate c WHERE true', 'exam.candidate is a table'],
  ['exam', 'SELECT FROM grading.grid', 'grading.grid is above exam'],
  ['exam', 'SELECT * FROM deliberation.held_block(null)', 'deliberation.held_block is above exam'],
  ['exam', 'SELECT FROM candidate', 'candidate is named without its schema'],
  [
    'exam',
    'SELECT (SELECT count(*) FROM identity.user_account) FROM exam.candidate',
    'identity.user_account is a table',
  ],
  ['grading', 'WITH g AS (SELECT FROM grading.grading_grid) SELECT FROM g, exam.candidacy, exam.session', undefined],
];

/** A check that never refuses protects nothing: canaries that were not refused as they should be. */
export const livingCanaries = (tables: Tables): string[] =>
  CANARIES.flatMap(([context, sql, refusal]) => {
    const said = trespasses(context, sql, tables);
    const isRight = refusal === undefined ? said.length === 0 : said.length === 1 && said[0]?.startsWith(refusal);
    return isRight ? [] : [`canary alive: ${context} may run "${sql}" (${said.join('; ') || 'nothing was said'})`];
  });
