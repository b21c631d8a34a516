import type {
  AssessmentMethodContent,
  FrameworkContentInput,
  FrameworkVersionView,
  RatingScale,
} from '#catalog/framework-version/framework-version.contract.js';

/** A draft as it is edited: the contract's content, each item with a key that survives moves and saves. */

interface Keyed {
  key: string;
  /** Known to the API; absent for an item added since the last save. */
  id?: string | undefined;
}
export interface CriterionDraft extends Keyed {
  kind: 'criterion';
  statement: string;
  weight: number;
  eliminatory: boolean;
}
export interface CompetencyDraft extends Keyed {
  kind: 'competency';
  code: string;
  statement: string;
  transversal: boolean;
  skills: readonly string[];
  method: AssessmentMethodContent | null;
  criteria: readonly CriterionDraft[];
}
export interface ActivityDraft extends Keyed {
  kind: 'activity';
  title: string;
  context: string;
  description: readonly string[];
  competencies: readonly CompetencyDraft[];
}
export interface BlockDraft extends Keyed {
  kind: 'block';
  code: string;
  title: string;
  activities: readonly ActivityDraft[];
}
export type Item = BlockDraft | ActivityDraft | CompetencyDraft | CriterionDraft;
export type ItemKind = Item['kind'];
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>;

export interface Draft {
  label: string;
  scale: RatingScale;
  blocks: readonly BlockDraft[];
}

/** Where each kind of item keeps what it holds. */
const LIST_OF = { block: 'activities', activity: 'competencies', competency: 'criteria' } as const;

let made = 0;
/** Unlike the ids of the API, which are keys too. Browsers give no random id to pages that are not served securely. */
const newKey = (): string => `new-${(made += 1)}`;

export function draftOf(version: FrameworkVersionView): Draft {
  return {
    label: version.label,
    scale: version.scale,
    blocks: version.blocks.map((block) => ({
      ...block,
      kind: 'block',
      key: block.id,
      activities: block.activities.map((activity) => ({
        ...activity,
        kind: 'activity',
        key: activity.id,
        competencies: activity.competencies.map((competency) => ({
          ...competency,
          kind: 'competency',
          key: competency.id,
          criteria: competency.criteria.map((criterion) => ({ ...criterion, kind: 'criterion', key: criterion.id })),
        })),
      })),
    })),
  };
}

/** Identifiers of every item of a version: the only ones its content may be saved with. */
export const idsOf = ({ blocks }: FrameworkVersionView): ReadonlySet<string> =>
  new Set(
    blocks.flatMap((block) => [
      block.id,
      ...block.activities.flatMap((activity) => [
        activity.id,
        ...activity.competencies.flatMap(({ id, criteria }) => [id, ...criteria.map((criterion) => criterion.id)]),
      ]),
    ]),
  );

/** What is saved. An item the version no longer holds (deleted, then taken back) is added anew. */
export function contentOf(draft: Draft, ids: ReadonlySet<string>): FrameworkContentInput {
  const known = ({ id }: Keyed) => (id !== undefined && ids.has(id) ? { id } : {});
  return {
    label: draft.label,
    scale: draft.scale,
    blocks: draft.blocks.map((block) => ({
      ...known(block),
      code: block.code,
      title: block.title,
      activities: block.activities.map((activity) => ({
        ...known(activity),
        title: activity.title,
        context: activity.context,
        description: [...activity.description],
        competencies: activity.competencies.map((competency) => ({
          ...known(competency),
          code: competency.code,
          statement: competency.statement,
          transversal: competency.transversal,
          skills: [...competency.skills],
          method: competency.method,
          criteria: competency.criteria.map((criterion) => ({
            ...known(criterion),
            statement: criterion.statement,
            weight: criterion.weight,
            eliminatory: criterion.eliminatory,
          })),
        })),
      })),
    })),
  };
}

export const newItem = (kind: ItemKind): Item => {
  const key = newKey();
  switch (kind) {
    case 'block':
      return { kind, key, code: '', title: '', activities: [] };
    case 'activity':
      return { kind, key, title: '', context: '', description: [], competencies: [] };
    case 'competency':
      return { kind, key, code: '', statement: '', transversal: false, skills: [], method: null, criteria: [] };
    case 'criterion':
      return { kind, key, statement: '', weight: 1, eliminatory: false };
  }
};

export const emptyMethod: AssessmentMethodContent = {
  kind: 'project',
  teamMin: null,
  teamMax: null,
  weeksMin: null,
  weeksMax: null,
  deliverables: [],
  jury: null,
  place: null,
  exampleProjects: [],
  companyMission: null,
  other: [],
};

export function childrenOf(item: Item): readonly Item[] {
  switch (item.kind) {
    case 'block':
      return item.activities;
    case 'activity':
      return item.competencies;
    case 'competency':
      return item.criteria;
    case 'criterion':
      return [];
  }
}

export function withChildren(item: Item, children: readonly Item[]): Item {
  const ofKind = <K extends ItemKind>(kind: K) => children.filter((child): child is ItemOf<K> => child.kind === kind);
  switch (item.kind) {
    case 'block':
      return { ...item, activities: ofKind('activity') };
    case 'activity':
      return { ...item, competencies: ofKind('competency') };
    case 'competency':
      return { ...item, criteria: ofKind('criterion') };
    case 'criterion':
      return item;
  }
}

export interface Place {
  item: Item;
  parent: Item | null;
  index: number;
  siblings: readonly Item[];
  /** Where it stands in the content: `blocks.0.activities.1`. */
  path: string;
}

export function locate(draft: Draft, key: string): Place | undefined {
  const search = (siblings: readonly Item[], parent: Item | null, prefix: string): Place | undefined => {
    for (const [index, item] of siblings.entries()) {
      const path = `${prefix}.${index}`;
      if (item.key === key) return { item, parent, index, siblings, path };
      if (item.kind === 'criterion') continue;
      const below = search(childrenOf(item), item, `${path}.${LIST_OF[item.kind]}`);
      if (below) return below;
    }
    return undefined;
  };
  return search(draft.blocks, null, 'blocks');
}

/** The innermost item on the way to `path`; `undefined` for the label and the scale. */
export function itemAt(draft: Draft, path: string): Item | undefined {
  const segments = path.split('.');
  let siblings: readonly Item[] = draft.blocks;
  let found: Item | undefined;
  for (let at = 0; at + 1 < segments.length; at += 2) {
    const list = found === undefined ? 'blocks' : found.kind === 'criterion' ? undefined : LIST_OF[found.kind];
    if (segments[at] !== list) break;
    const next: Item | undefined = siblings[Number(segments[at + 1])];
    if (!next) break;
    found = next;
    siblings = childrenOf(next);
  }
  return found;
}
