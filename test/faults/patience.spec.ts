import { insist, insistOnYes } from './patience';

type Step = number | 'no answer' | 'under way';

/** Somebody who answers one step after the other, then always the last. */
function answering(...steps: readonly Step[]) {
  let asked = 0;
  const call = () => {
    const step = steps[Math.min(asked, steps.length - 1)];
    asked += 1;
    if (step === 'no answer') return Promise.reject(new Error('ECONNRESET'));
    if (step === 'under way') {
      const error = { code: 'http.idempotency-key-in-use' };
      return Promise.resolve({ error, response: new Response(null, { status: 409 }) });
    }
    return Promise.resolve({
      ...(step === 200 && { data: 'done' }),
      response: new Response(null, { status: step ?? 0 }),
    });
  };
  return { call, times: () => asked };
}

describe('whoever insists', () => {
  it('asks again until there is an answer that is no trouble, and knows that it may have been done before', async () => {
    const { call, times } = answering('no answer', 503, 429, 'under way', 200);
    expect(await insist('something', call)).toMatchObject({ status: 200, data: 'done', doubtful: true });
    expect(times()).toBe(5);
  });

  it('takes a no for an answer, and does not doubt a first one', async () => {
    const { call, times } = answering(412);
    expect(await insist('something', call)).toMatchObject({ status: 412, doubtful: false });
    expect(times()).toBe(1);
  });

  it('says what was refused when only a yes will do', async () => {
    await expect(insistOnYes('a save', answering(422).call)).rejects.toThrow('a save: 422');
  });
});
