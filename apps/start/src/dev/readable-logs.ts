import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { prettyFactory } from 'pino-pretty';

/** What Nest says of its own start, two hundred lines each time. */
const OF_NO_USE = /"context":"(NestFactory|InstanceLoader|RoutesResolver|RouterExplorer|NestApplication)"/;

/** Copies the JSON lines of a server to the terminal, one short line each; what is no JSON is copied as it is. */
export function readableLogs(lines: Readable): void {
  const toText = prettyFactory({
    colorize: process.stdout.isTTY,
    translateTime: 'SYS:HH:MM:ss',
    ignore: 'pid,hostname,service,context',
    messageFormat: '{service} {context} {msg}',
    singleLine: true,
  });
  createInterface({ input: lines }).on('line', (line) => {
    if (!OF_NO_USE.test(line)) process.stdout.write(toText(line) ?? '');
  });
}
