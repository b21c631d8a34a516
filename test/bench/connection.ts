import { Agent, request } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** One browser: a connection of its own, kept open, and as little else as can be measured. */
export class Connection {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    private readonly baseUrl: string,
    readonly credentials: Readonly<Record<string, string>>,
  ) {}

  call(method: string, path: string, body?: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return new Promise((answered, failed) => {
      const outgoing = request(
        `${this.baseUrl}${path}`,
        {
          method,
          agent: this.agent,
          headers: {
            ...this.credentials,
            ...(body !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(body),
            }),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.once('error', failed);
          response.once('end', () =>
            answered({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
          );
        },
      );
      outgoing.once('error', failed);
      outgoing.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
