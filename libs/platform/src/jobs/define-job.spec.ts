import { z } from 'zod';
import { definedJobs, defineJob, jobNamed } from './define-job';

describe('defining a job', () => {
  it('keeps it in the catalogue with its defaults', () => {
    const job = defineJob('trials.count', z.object({ id: z.uuid() }), { attempts: 2 });
    expect(job.options).toEqual({ attempts: 2, retryDelay: 1_000, pace: 'prompt' });
    expect(jobNamed('trials.count')).toBe(job);
    expect(definedJobs()).toContain(job);
  });

  it('refuses a name that is taken', () => {
    defineJob('trials.once', z.object({}));
    expect(() => defineJob('trials.once', z.object({}))).toThrow('defined twice');
  });

  it.each(['issue', 'credential:issue', 'Credential.issue', 'credential.issue.certificate'])(
    'refuses the name %s',
    (name) => {
      expect(() => defineJob(name, z.object({}))).toThrow('context.verb-object');
    },
  );
});

describe('a job payload', () => {
  let serial = 0;
  const define = (payload: z.ZodType<object>) =>
    defineJob(`trials.shape-${'abcdefghijklmnopqrstuvwxyz'[serial++]}`, payload);

  it.each([
    ['identifiers', z.object({ id: z.uuid(), others: z.array(z.uuid()), none: z.uuid().nullable() })],
    [
      'numbers, flags, days and instants',
      z.object({ n: z.int(), b: z.boolean(), d: z.iso.date(), i: z.iso.datetime() }),
    ],
    ['closed lists', z.object({ state: z.enum(['a', 'b']), kind: z.literal('x') })],
    ['codes of a known form', z.object({ code: z.string().regex(/^RNCP\d+$/) })],
    ['what may be absent', z.object({ id: z.uuid().optional(), nested: z.object({ n: z.int() }).optional() })],
  ])('holds %s', (_, payload) => {
    expect(() => define(payload)).not.toThrow();
  });

  it.each([
    ['a free string', z.object({ name: z.string() }), '/name'],
    ['an address', z.object({ to: z.email() }), '/to'],
    ['a free string deep inside', z.object({ list: z.array(z.object({ note: z.string().max(10) })) }), '/list/*/note'],
    ['anything', z.object({ data: z.unknown() }), '/data'],
    ['open keys', z.record(z.string(), z.int()), '/'],
  ])('refuses %s, which could be personal', (_, payload, place) => {
    expect(() => define(payload)).toThrow(`"${place}" could hold anything`);
  });

  it('is an object', () => {
    expect(() => define(z.array(z.uuid()))).toThrow('the payload is an object');
  });
});
