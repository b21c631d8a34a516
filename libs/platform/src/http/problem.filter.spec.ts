import { type ArgumentsHost, Logger } from '@nestjs/common';
import { httpLabels } from './labels';
import { ProblemFilter } from './problem.filter';

describe('an error nobody expected', () => {
  // It goes to the log whole, which is not what is looked at here.
  beforeAll(() => {
    Logger.overrideLogger(false);
  });

  /** What the filter sends, on a reply that only remembers. */
  function answerTo(error: unknown) {
    const sent = { status: 0, headers: {} as Record<string, string>, body: '' };
    const reply = {
      raw: { headersSent: false },
      status: (status: number) => ((sent.status = status), reply),
      header: (name: string, value: string) => ((sent.headers[name] = value), reply),
      headers: (values: Record<string, string>) => (Object.assign(sent.headers, values), reply),
      send: (body: string) => ((sent.body = body), reply),
    };
    const request = { id: 'request-1', url: '/api/v1/things?name=Dupont', headers: {} };
    const host = { switchToHttp: () => ({ getRequest: () => request, getResponse: () => reply }) };
    new ProblemFilter(httpLabels).catch(error, host as unknown as ArgumentsHost);
    return {
      ...sent,
      body: JSON.parse(sent.body) as { status: number; code: string; detail: string; instance: string },
    };
  }

  it.each(['ECONNREFUSED', '57P01', '57P03', '08006', '53300', '53100', '53200', '57014'])(
    'is a passing one when the database is away: %s',
    (code) => {
      const { status, headers, body } = answerTo(Object.assign(new Error('connection to 10.0.0.1 lost'), { code }));
      expect({ status, retryAfter: headers['retry-after'] }).toEqual({ status: 503, retryAfter: '5' });
      expect(JSON.stringify(body)).not.toContain('10.0.0.1');
    },
  );

  it('is the caller’s when the database cannot hold what they sent', () => {
    for (const code of ['22003', '22008', '22P05']) {
      const { status, body } = answerTo(Object.assign(new Error('out of range: Dupont'), { code }));
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'http.422' });
      expect(JSON.stringify(body)).not.toContain('Dupont');
    }
  });

  it('is ours otherwise, quotes nothing internal and tells no query string', () => {
    const { status, headers, body } = answerTo(Object.assign(new Error('column "x"'), { code: '42703' }));
    expect({ status, retryAfter: headers['retry-after'] }).toEqual({ status: 500, retryAfter: undefined });
    expect(body.instance).toBe('/api/v1/things');
    expect(JSON.stringify(body)).not.toContain('column');
  });
});
