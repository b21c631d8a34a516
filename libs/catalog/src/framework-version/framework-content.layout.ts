import type { RefusalIssue } from '#kernel/domain-error.js';
import { newId } from '#kernel/id.js';
import type { AssessmentMethodContent, FrameworkContent } from './framework-version.contract';
import { refuseVersion } from './framework-version.errors';

export interface KnownItem {
  kind: 'block' | 'activity' | 'competency' | 'criterion';
  id: string;
}

interface Placed {
  id: string;
  position: number;
}
interface Child extends Placed {
  parent: string;
}

/** One list per table, parents by id, positions from 0. */
export interface ContentRows {
  blocks: (Placed & { code: string; title: string })[];
  activities: (Child & { title: string; context: string; description: string[] })[];
  competencies: (Child & { code: string; statement: string; transversal: boolean; skills: string[] })[];
  methods: (AssessmentMethodContent & { id: string; parent: string })[];
  criteria: (Child & { statement: string; weight: number; eliminatory: boolean })[];
}

/**
 * Lays the tree out as rows. An item keeps its id when the version holds it already, and receives one when it comes
 * without.
 * @throws `catalog.items-unknown`, with the place of each, when an id is not an item of this version or comes twice.
 */
export function layOut(content: FrameworkContent, known: readonly KnownItem[]): ContentRows {
  const left = new Set(known.map(({ kind, id }) => `${kind} ${id}`));
  const issues: RefusalIssue[] = [];
  const identify = (kind: KnownItem['kind'], given: string | undefined, at: string): string => {
    if (given === undefined) return newId();
    const id = given.toLowerCase();
    if (!left.delete(`${kind} ${id}`)) issues.push({ pointer: `${at}/id`, code: 'catalog.item-unknown' });
    return id;
  };

  const rows: ContentRows = { blocks: [], activities: [], competencies: [], methods: [], criteria: [] };
  content.blocks.forEach(({ id: blockId, activities, ...block }, b) => {
    const atBlock = `/blocks/${b}`;
    const blockRow = { ...block, id: identify('block', blockId, atBlock), position: b };
    rows.blocks.push(blockRow);
    activities.forEach(({ id: activityId, competencies, ...activity }, a) => {
      const atActivity = `${atBlock}/activities/${a}`;
      const activityRow = {
        ...activity,
        id: identify('activity', activityId, atActivity),
        parent: blockRow.id,
        position: a,
      };
      rows.activities.push(activityRow);
      competencies.forEach(({ id: competencyId, criteria, method, ...competency }, c) => {
        const at = `${atActivity}/competencies/${c}`;
        const id = identify('competency', competencyId, at);
        rows.competencies.push({ ...competency, id, parent: activityRow.id, position: c });
        if (method) rows.methods.push({ ...method, id: newId(), parent: id });
        criteria.forEach(({ id: criterionId, ...criterion }, r) => {
          const own = identify('criterion', criterionId, `${at}/criteria/${r}`);
          rows.criteria.push({ ...criterion, id: own, parent: id, position: r });
        });
      });
    });
  });
  if (issues.length > 0) throw refuseVersion.itemsUnknown({ count: issues.length }, issues);
  return rows;
}
