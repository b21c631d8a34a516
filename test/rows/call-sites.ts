import { relative, resolve } from 'node:path';
import ts from 'typescript';
import { nullableIf, sure, UNKNOWN, type Shape, type ShapeType } from './shape';

/** A statement's call that says what its rows are. */
export interface CallSite {
  /** `libs/…/learner.reader.ts:56`, where `query` stands. */
  readonly place: string;
  readonly call: ts.CallExpression;
  readonly row: ts.Type;
  readonly parameters: readonly Shape[];
  /** What tells the statement when it runs; none for a driver's own method, of whose rows nothing can be said. */
  readonly door: Door | undefined;
}

type Door = 'Transaction.query' | 'ask';

export const ROOT = resolve(__dirname, '../..');

export function readProgram(): ts.Program {
  const { config } = ts.readConfigFile(resolve(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return ts.createProgram(fileNames, options);
}

/** Calls in the files of the program that `isRead` picks, by path from the root. */
export function callSites(program: ts.Program, isRead: (path: string) => boolean): CallSite[] {
  const checker = program.getTypeChecker();
  const sites: CallSite[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) sites.push(...siteOf(node, checker));
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (isRead(relative(ROOT, file.fileName))) visit(file);
  }
  return sites;
}

const ASKING = new Set(['query', 'ask', 'askOnce']);

function siteOf(call: ts.CallExpression, checker: ts.TypeChecker): CallSite[] {
  const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
  if (!ts.isIdentifier(name) || !ASKING.has(name.text)) return [];
  const signature = checker.getResolvedSignature(call);
  const door = doorOf(signature?.declaration);
  const row = door ? elementOf(signature?.getReturnType(), checker) : declaredRow(call, checker);
  if (!row || !claims(row)) return [];
  const list = call.arguments[door === 'ask' ? 2 : 1];
  return [{ place: placeOf(name), call, row, parameters: bound(list, checker), door }];
}

function doorOf(declaration: ts.Declaration | undefined): Door | undefined {
  if (!declaration) return undefined;
  if (ts.isFunctionDeclaration(declaration)) return declaration.name?.text === 'ask' ? 'ask' : undefined;
  const { parent } = declaration;
  const isOurs = ts.isClassDeclaration(parent) && ['Transaction', 'FixtureHand'].includes(parent.name?.text ?? '');
  return isOurs ? 'Transaction.query' : undefined;
}

/** The type argument that a driver believes: a row, or TypeORM's list of rows. */
function declaredRow({ typeArguments }: ts.CallExpression, checker: ts.TypeChecker): ts.Type | undefined {
  const [argument] = typeArguments ?? [];
  const type = argument && checker.getTypeFromTypeNode(argument);
  return type && (elementOf(type, checker) ?? type);
}

function elementOf(type: ts.Type | undefined, checker: ts.TypeChecker): ts.Type | undefined {
  const rows = type && checker.getAwaitedType(type);
  return rows && checker.getIndexTypeOfType(rows, ts.IndexKind.Number);
}

/** A row of no known property (`unknown`, a parameter, any record) says nothing that could be wrong. */
const claims = (row: ts.Type): boolean =>
  (row.flags & ts.TypeFlags.StructuredType) !== 0 && row.getProperties().length > 0;

function placeOf(name: ts.Node): string {
  const file = name.getSourceFile();
  return `${relative(ROOT, file.fileName)}:${String(file.getLineAndCharacterOfPosition(name.getStart()).line + 1)}`;
}

/** What the caller binds is as null as its type says. */
function bound(list: ts.Expression | undefined, checker: ts.TypeChecker): Shape[] {
  if (!list || !ts.isArrayLiteralExpression(list) || list.elements.some(ts.isSpreadElement)) return [];
  return list.elements.map((element) => boundShape(checker.getTypeAtLocation(element), checker));
}

function boundShape(type: ts.Type, checker: ts.TypeChecker): Shape {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return sure(UNKNOWN);
  const present = checker.getNonNullableType(type);
  const element = checker.isArrayType(present) ? checker.getIndexTypeOfType(present, ts.IndexKind.Number) : undefined;
  const shape: ShapeType = element ? { kind: 'array', of: boundShape(element, checker), json: false } : UNKNOWN;
  return nullableIf(present !== type, shape);
}
