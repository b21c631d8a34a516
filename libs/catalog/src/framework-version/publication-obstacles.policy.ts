import type { RefusalIssue } from '#kernel/domain-error.js';
import type { FrameworkContent } from './framework-version.contract';

type Competency = FrameworkContent['blocks'][number]['activities'][number]['competencies'][number];

/**
 * What keeps this content from being published, each with its place: a result is given per criterion and decided per
 * block, so nothing may be left without. Empty when it may be published.
 */
export function publicationObstacles({ label, blocks }: Pick<FrameworkContent, 'label' | 'blocks'>): RefusalIssue[] {
  const obstacles: RefusalIssue[] = [];
  const add = (pointer: string, code: string, params?: RefusalIssue['params']) =>
    obstacles.push({ pointer, code: `catalog.${code}`, ...(params && { params }) });
  const blockCodes = new Set<string>();
  const competencyCodes = new Set<string>();

  const inspectCompetency = (competency: Competency, at: string) => {
    const { code } = competency;
    if (isBlank(code)) add(`${at}/code`, 'code-missing');
    else if (competencyCodes.has(code)) add(`${at}/code`, 'competency-code-twice', { code });
    competencyCodes.add(code);
    if (isBlank(competency.statement)) add(`${at}/statement`, 'statement-missing', { code });
    if (competency.criteria.length === 0) add(`${at}/criteria`, 'competency-without-criterion', { code });
    competency.criteria.forEach((criterion, c) => {
      if (isBlank(criterion.statement)) add(`${at}/criteria/${c}/statement`, 'criterion-statement-missing', { code });
    });
  };

  if (isBlank(label)) add('/label', 'label-missing');
  if (blocks.length === 0) add('/blocks', 'version-without-block');
  blocks.forEach((block, b) => {
    const at = `/blocks/${b}`;
    const { code } = block;
    if (isBlank(code)) add(`${at}/code`, 'code-missing');
    else if (blockCodes.has(code)) add(`${at}/code`, 'block-code-twice', { code });
    blockCodes.add(code);
    if (isBlank(block.title)) add(`${at}/title`, 'title-missing', { code });
    const isEmpty = block.activities.every((activity) => activity.competencies.length === 0);
    if (isEmpty) add(`${at}/activities`, 'block-without-competency', { code });
    block.activities.forEach((activity, a) => {
      const inside = `${at}/activities/${a}`;
      if (isBlank(activity.title)) add(`${inside}/title`, 'title-missing', { code });
      if (!isEmpty && activity.competencies.length === 0) {
        add(`${inside}/competencies`, 'activity-without-competency', { code, title: activity.title });
      }
      activity.competencies.forEach((competency, c) => inspectCompetency(competency, `${inside}/competencies/${c}`));
    });
  });
  return obstacles;
}

const isBlank = (text: string): boolean => text.trim() === '';
