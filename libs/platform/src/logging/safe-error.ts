/** What may be written of an error: no bound parameter, no row content, no value typed by a person. */
export interface SafeError {
  type: string;
  message: string;
  stack?: string;
  code?: string;
  constraint?: string;
  table?: string;
  cause?: SafeError;
}

const DEPTH = 3;

const textOf = (holder: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(holder, key);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/**
 * Copies from an error only what cannot hold personal data. Database errors are the dangerous ones: they carry the
 * bound parameters, the failing row (`detail`) and, in their message, the offending value.
 */
export function safeError(error: unknown, depth = DEPTH): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is not an error was thrown' };
  const driver: unknown = Reflect.get(error, 'driverError');
  const source = driver instanceof Error ? driver : error;
  const code = textOf(source, 'code');
  const constraint = textOf(source, 'constraint');
  const table = textOf(source, 'table');
  const message = isFromDatabase(source, code) ? databaseMessage(source.message, code, constraint) : error.message;
  const frames = error.stack?.match(/^\s+at .*$/gm)?.join('\n');
  return {
    type: error.constructor.name,
    message,
    ...(frames !== undefined && { stack: `${error.constructor.name}: ${message}\n${frames}` }),
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(table !== undefined && { table }),
    ...(error.cause !== undefined && depth > 1 && { cause: safeError(error.cause, depth - 1) }),
  };
}

/** Server errors have a severity and a five-character SQLSTATE; a lost connection has neither and is plain text. */
const isFromDatabase = (error: Error, code: string | undefined): boolean =>
  'severity' in error && code !== undefined && /^[0-9A-Z]{5}$/.test(code);

/** PostgreSQL quotes identifiers and offending values alike, so nothing quoted is kept but the constraint's name. */
const databaseMessage = (message: string, code = '', constraint?: string): string =>
  `${message.replace(/"[^"]*"/g, '"…"').split('\n', 1)[0] ?? ''} (SQLSTATE ${code}${constraint === undefined ? '' : `, ${constraint}`})`;
