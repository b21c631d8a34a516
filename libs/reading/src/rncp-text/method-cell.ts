import type { Item } from './items';
import { toSourcedText } from './items';
import { readLabel } from './line-marks';
import type { RncpTextMethods, SourcedText } from './result';
import { BETWEEN_DELIVERABLES, NUMBER_WORDS, TEAM, WEEKS } from './vocabulary/method-figures';
import type { MethodLabel } from './vocabulary/line-marks';
import { excerpt, warning, type WARNINGS } from '../reading-warning';
import type { ReadingWarning } from '../reading-warning';

export interface MethodCell {
  readonly methods: RncpTextMethods | null;
  readonly warnings: readonly ReadingWarning[];
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** What is filled while the items of the cell are read one after the other. */
interface Draft {
  team: Range | null;
  weeks: Range | null;
  deliverables: SourcedText[];
  jury: SourcedText | null;
  place: SourcedText | null;
  exampleProjects: SourcedText[];
  companyMission: SourcedText | null;
  other: SourcedText[];
  /** Label whose list or sentence is being read. */
  under: MethodLabel | null;
  warnings: ReadingWarning[];
}

/**
 * Tells apart what a methods cell says: teams, duration, deliverables, jury, place, example projects, company missions.
 * Nothing is dropped: what no label names goes to `other`, a figure that cannot be read goes there too with a warning.
 * @returns null methods for a merged or empty cell
 */
export function readMethodCell(items: readonly Item[]): MethodCell {
  const draft: Draft = {
    team: null,
    weeks: null,
    deliverables: [],
    jury: null,
    place: null,
    exampleProjects: [],
    companyMission: null,
    other: [],
    under: null,
    warnings: [],
  };
  items.forEach((item, index) => readItem(draft, item, items[index + 1]));
  return { methods: items.length === 0 ? null : toMethods(draft, items), warnings: draft.warnings };
}

function readItem(draft: Draft, item: Item, next: Item | undefined): void {
  const label = readLabel(item.text);
  const content = label && label !== 'team' ? afterColon(item) : toSourcedText(item);
  switch (label) {
    case 'methods':
      draft.under = 'methods';
      if (content.text !== '') {
        draft.other.push(content);
      }
      return;
    case 'examples':
      readExamplesLabel(draft, item, content, next);
      return;
    case 'mission':
      readMission(draft, item, content);
      return;
    case 'team':
      readTeam(draft, item);
      return;
    case 'duration':
      readDuration(draft, item);
      return;
    case 'deliverables':
      draft.deliverables.push(...splitDeliverables(content));
      return;
    case 'jury':
    case 'place':
      keepOnce(draft, label, content, item);
      return;
    case null:
      readFreeItem(draft, item);
  }
}

function readExamplesLabel(draft: Draft, item: Item, content: SourcedText, next: Item | undefined): void {
  draft.under = 'examples';
  if (content.text !== '') {
    draft.exampleProjects.push(content);
  } else if (!next || (!next.bulleted && readLabel(next.text) !== null)) {
    draft.warnings.push(warning(item.firstLine, 'label-without-items', { text: excerpt(item.text) }));
  }
}

/** The sentence may stand in the same paragraph as its label, or in the next one. */
function readMission(draft: Draft, item: Item, content: SourcedText): void {
  if (content.text === '') {
    draft.under = 'mission';
  } else if (draft.companyMission) {
    draft.other.push(toSourcedText(item));
  } else {
    draft.companyMission = content;
    draft.under = null;
  }
}

function readFreeItem(draft: Draft, item: Item): void {
  const text = toSourcedText(item);
  if (draft.under === 'mission' && !draft.companyMission) {
    draft.companyMission = text;
    draft.under = null;
  } else if (draft.under === 'examples' && (item.bulleted || draft.exampleProjects.length === 0)) {
    draft.exampleProjects.push(text);
  } else {
    if (!item.bulleted) {
      draft.under = null;
    }
    draft.other.push(text);
  }
}

function readTeam(draft: Draft, item: Item): void {
  const range = readRange(TEAM.exec(item.text));
  if (range && !draft.team) {
    draft.team = range;
  } else {
    keepUnread(draft, item, 'team-size');
  }
}

function readDuration(draft: Draft, item: Item): void {
  const range = readRange(WEEKS.exec(item.text));
  if (range && !draft.weeks) {
    draft.weeks = range;
  } else {
    keepUnread(draft, item, 'duration');
  }
}

/** A figure that was not understood, or a second mention of what is said once. */
function keepUnread(draft: Draft, item: Item, about: (typeof WARNINGS)['method-unread'][number]): void {
  draft.other.push(toSourcedText(item));
  draft.warnings.push(warning(item.firstLine, 'method-unread', { about, text: excerpt(item.text) }));
}

function keepOnce(draft: Draft, field: 'jury' | 'place', content: SourcedText, item: Item): void {
  if (draft[field] === null && content.text !== '') {
    draft[field] = content;
  } else {
    keepUnread(draft, item, field);
  }
}

function readRange(match: RegExpExecArray | null): Range | null {
  const min = toNumber(match?.[1]);
  const max = toNumber(match?.[2]) ?? min;
  return min !== null && max !== null && min <= max ? { min, max } : null;
}

function toNumber(printed: string | undefined): number | null {
  return printed === undefined ? null : (NUMBER_WORDS[printed.toLowerCase()] ?? Number(printed));
}

function splitDeliverables(content: SourcedText): SourcedText[] {
  return content.text
    .split(BETWEEN_DELIVERABLES)
    .map((text) => text.trim().replace(/\.$/, ''))
    .filter((text) => text !== '')
    .map((text) => ({ ...content, text }));
}

function afterColon(item: Item): SourcedText {
  const colon = item.text.indexOf(':');
  return { ...toSourcedText(item), text: item.text.slice(colon + 1).trim() };
}

function toMethods(draft: Draft, items: readonly Item[]): RncpTextMethods {
  const lines = items.flatMap((item) => item.lines);
  return {
    text: items.map((item) => item.text).join('\n'),
    firstLine: lines[0] ?? 0,
    lastLine: lines.at(-1) ?? 0,
    lines,
    teamMin: draft.team?.min ?? null,
    teamMax: draft.team?.max ?? null,
    weeksMin: draft.weeks?.min ?? null,
    weeksMax: draft.weeks?.max ?? null,
    deliverables: draft.deliverables,
    jury: draft.jury,
    place: draft.place,
    exampleProjects: draft.exampleProjects,
    companyMission: draft.companyMission,
    other: draft.other,
  };
}
