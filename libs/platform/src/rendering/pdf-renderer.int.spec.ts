import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PdfRenderer } from './pdf-renderer';
import type { RenderRequest } from './render.contract';
import { ScratchTemplates } from './scratch-template.fixture';

// Bounds what hangs; says nothing of speed, on a machine that may be busy.
jest.setTimeout(120_000);

const TEMPLATES = resolve(__dirname, '../../../../templates');
const TEMPLATE = 'certificates/rncp-2026';
const sample = (name: string): RenderRequest => ({
  ...(JSON.parse(readFileSync(join(TEMPLATES, TEMPLATE, `${name}.json`), 'utf8')) as RenderRequest),
  template: TEMPLATE,
});
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the rendering process', () => {
  const renderer = new PdfRenderer({ templatesDirectory: TEMPLATES });
  afterAll(() => renderer.close());

  it('passes the boot check of the certificate template', async () => {
    await expect(renderer.checkTemplate(TEMPLATE)).resolves.toBeUndefined();
    await expect(renderer.checkTemplate('certificates/absent')).rejects.toMatchObject({ code: 'template_not_found' });
  });

  it('makes the same file again, byte for byte, in the same process and in another', async () => {
    const first = await renderer.render(sample('sample-block'));
    await renderer.render(sample('sample-certification'));
    const again = await renderer.render(sample('sample-block'));
    const other = new PdfRenderer({ templatesDirectory: TEMPLATES });
    const elsewhere = await other.render(sample('sample-block'));
    await other.close();
    expect(sha256(again.pdf)).toBe(sha256(first.pdf));
    expect(sha256(elsewhere.pdf)).toBe(sha256(first.pdf));
  });

  it('makes another file when one letter differs', async () => {
    const request = sample('sample-block');
    const { pdf } = await renderer.render({ ...request, context: { ...request.context, number: '2026-B-000108' } });
    expect(sha256(pdf)).not.toBe(sha256((await renderer.render(request)).pdf));
  });

  it('refuses a name it cannot print and goes on with the next', async () => {
    const request = sample('sample-block');
    const holder = { ...(request.context.holder as Record<string, string>), fullName: 'محمد' };
    const outcomes = await Promise.allSettled([
      renderer.render({ ...request, context: { ...request.context, holder } }),
      renderer.render(request),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(outcomes[0]).toMatchObject({ reason: { name: 'RenderError', code: 'missing_glyphs', template: TEMPLATE } });
  });

  it('tells beforehand which characters of a name would be refused', () => {
    expect(renderer.missingGlyphs(TEMPLATE, 'Éloïse Nguyễn Żółć Șt. Œdipe Ελένη Владимир ’- «»')).toEqual([]);
    expect(renderer.missingGlyphs(TEMPLATE, 'Jean 王 محمد 😀')).toEqual(['王', 'م', 'ح', 'د', '😀']);
  });

  it('keeps its memory flat over hundreds of documents', async () => {
    const request = sample('sample-certification');
    const printMany = async (from: number, count: number): Promise<void> => {
      for (let i = from; i < from + count; i++) {
        await renderer.render({ ...request, context: { ...request.context, number: `2026-C-${i}` } });
      }
    };
    await printMany(0, 100);
    const before = renderer.residentBytes;
    await printMany(100, 200);
    expect(before).toBeGreaterThan(30e6);
    expect(renderer.residentBytes - before).toBeLessThan(45e6);
  });
});

describe('a rendering process that fails', () => {
  const runAlone = (body: string): string => {
    const script = `
      const { PdfRenderer } = require(${JSON.stringify(join(__dirname, 'pdf-renderer.ts'))});
      const renderer = new PdfRenderer({ templatesDirectory: ${JSON.stringify(TEMPLATES)} });
      const checked = renderer.checkTemplate(${JSON.stringify(TEMPLATE)});
      ${body}`;
    const argv = ['--conditions=source', '-r', '@swc-node/register', '-e', script];
    return execFileSync(process.execPath, argv, { cwd: resolve(TEMPLATES, '..'), timeout: 20_000, encoding: 'utf8' });
  };

  it('is replaced after a document that never ends, and prints the next', async () => {
    const templates = new ScratchTemplates(
      '#set text(font: "Libertinus Serif")\n#for a in range({{turns}}) { for b in range({{turns}}) {} }\nfini',
    );
    const renderer = new PdfRenderer({ templatesDirectory: templates.directory, timeoutMs: 8_000 });
    const document = (turns: number): RenderRequest => ({
      template: 'scratch',
      title: 'Essai',
      createdAt: '2026-11-22T00:00:00Z',
      context: { turns },
    });
    const endless = renderer.render(document(100_000));
    await expect(endless).rejects.toMatchObject({ code: 'timed_out', transient: true });
    expect((await renderer.render(document(1))).pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await renderer.close();
    templates.remove();
  });

  it('is replaced after its share of documents without losing one', async () => {
    const renderer = new PdfRenderer({ templatesDirectory: TEMPLATES, documentsPerProcess: 3 });
    const documents = await Promise.all(Array.from({ length: 8 }, () => renderer.render(sample('sample-block'))));
    expect(new Set(documents.map(({ pdf }) => sha256(pdf))).size).toBe(1);
    await renderer.render(sample('sample-block'));
    const oneProcess = new PdfRenderer({ templatesDirectory: TEMPLATES });
    await oneProcess.render(sample('sample-block'));
    // Those replaced are gone: what is left holds about what one process does.
    const deadline = Date.now() + 5000;
    while (renderer.residentBytes > 1.5 * oneProcess.residentBytes && Date.now() < deadline) {
      await new Promise((later) => setTimeout(later, 20));
    }
    expect(renderer.residentBytes).toBeLessThan(1.5 * oneProcess.residentBytes);
    await Promise.all([renderer.close(), oneProcess.close()]);
  });

  it('fails what it had in hand when closed, and starts again when asked', async () => {
    const renderer = new PdfRenderer({ templatesDirectory: TEMPLATES, processes: 2 });
    const pending = [renderer.render(sample('sample-block')), renderer.render(sample('sample-block'))];
    const outcomes = Promise.allSettled(pending);
    await renderer.close();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'renderer_stopped', transient: true } });
    }
    expect((await renderer.render(sample('sample-block'))).pdf.length).toBeGreaterThan(10_000);
    await renderer.close();
    expect(renderer.residentBytes).toBe(0);
  });

  it('neither keeps its parent running nor outlives it', () => {
    const pid = Number(runAlone('checked.then(() => console.log(renderer.pool.pids[0]));'));
    const deadline = Date.now() + 5000;
    let alive = true;
    while (alive && Date.now() < deadline) {
      try {
        process.kill(pid, 0);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      } catch {
        alive = false;
      }
    }
    expect(pid).toBeGreaterThan(1);
    expect(alive).toBe(false);
  });

  it('lets its parent finish what follows its closing', () => {
    expect(runAlone("checked.then(() => renderer.close()).then(() => console.log('closed'));")).toBe('closed\n');
  });
});
