import { PendingStore, type DeviceStorage } from './pending-store';
import { UNRATED, type Rating } from './rating';

/** `localStorage` as browsers do it, for a process that has none. */
class MemoryStorage implements DeviceStorage {
  private readonly values = new Map<string, string>();
  get length(): number {
    return this.values.size;
  }
  key = (index: number) => [...this.values.keys()][index] ?? null;
  getItem = (key: string) => this.values.get(key) ?? null;
  setItem = (key: string, value: string) => void this.values.set(key, value);
  removeItem = (key: string) => void this.values.delete(key);
}

const acquired: Rating = { level: 3, comment: 'clair' };
const one = (id: string, rating: Rating = acquired) => new Map([[id, rating]]);

describe('ratings kept on the device', () => {
  let storage: MemoryStorage;
  beforeEach(() => (storage = new MemoryStorage()));

  it('gives back after a reload what was kept, with what it was made over', () => {
    new PendingStore(storage, 'page-1').keep('grid', one('a'), one('a', UNRATED));
    const found = new PendingStore(storage, 'page-2').takeOver('grid');
    expect(found.drafts).toEqual(one('a'));
    expect(found.before).toEqual(one('a', UNRATED));
  });

  it('keeps nothing once all is saved', () => {
    const store = new PendingStore(storage, 'page-1');
    store.keep('grid', one('a'), new Map());
    store.keep('grid', new Map(), new Map());
    expect(storage.length).toBe(0);
  });

  it('does not let one page erase what another keeps for the same grid', () => {
    new PendingStore(storage, 'page-1').keep('grid', one('a'), new Map());
    const other = new PendingStore(storage, 'page-2');
    other.keep('grid', one('b'), new Map());
    other.keep('grid', new Map(), new Map());
    expect([...new PendingStore(storage, 'page-3').takeOver('grid').drafts.keys()]).toEqual(['a']);
  });

  it('still has what it took over if the page is reloaded at once', () => {
    new PendingStore(storage, 'page-1').keep('grid', one('a'), new Map());
    new PendingStore(storage, 'page-2').takeOver('grid');
    expect(new PendingStore(storage, 'page-3').takeOver('grid').drafts.size).toBe(1);
  });

  it('keeps grids apart and counts what waits, notes without a level left out', () => {
    const store = new PendingStore(storage, 'page-1');
    store.keep('grid', new Map([...one('a'), ...one('b', { level: null, comment: 'note' })]), new Map());
    expect(store.waiting('grid')).toBe(1);
    expect(store.waiting('grid-2')).toBe(0);
  });

  it('leaves aside what it cannot read', () => {
    storage.setItem('certitude.grid.grid.page-0', '{"version":9');
    expect(new PendingStore(storage, 'page-1').takeOver('grid').drafts.size).toBe(0);
  });

  it('holds nothing but identifiers, levels and comments', () => {
    new PendingStore(storage, 'page-1').keep('grid', one('a'), new Map());
    expect(JSON.parse(storage.getItem('certitude.grid.grid.page-1') ?? '')).toEqual({
      version: 1,
      ratings: [{ id: 'a', mine: acquired, over: UNRATED }],
    });
  });
});
