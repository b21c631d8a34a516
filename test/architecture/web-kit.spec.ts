import { basename } from 'node:path';
import { sources } from './sources';

const under = (folder: string) => sources().filter(({ path }) => path.startsWith(folder) && path.endsWith('.tsx'));

describe('the catalogue of the web’s kit, at /dev/kit', () => {
  it('shows every component: a new one is added to it', () => {
    const components = under('apps/web/src/ui/').map(({ path }) => basename(path, '.tsx'));
    const shown = under('apps/web/src/app/kit/').flatMap(({ text }) =>
      [...text.matchAll(/\bname: '([^']+)'/g)].flatMap(([, names = '']) => names.split(', ')),
    );
    expect(components.length).toBeGreaterThan(20);
    expect(components.filter((component) => !shown.includes(component))).toEqual([]);
  });
});
