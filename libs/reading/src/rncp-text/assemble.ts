import { ACTIVITY, COMPETENCY, CRITERION, METHOD } from './columns/column';
import type { Placement } from './columns/reading';
import { itemsOf, toSourcedText } from './items';
import type { Item } from './items';
import { readMethodCell } from './method-cell';
import { joinWraps } from './prose';
import type { RncpTextBlock, RncpTextCompetency, SourcedText } from './result';
import { reviewCompetency, reviewItem } from './review';
import type { Summary } from './summary';
import type { OutlineBlock, OutlineRow } from './table-outline';
import type { ReadingWarning } from '../reading-warning';

export interface Assembled<T> {
  readonly value: T;
  readonly warnings: readonly ReadingWarning[];
}

/** A row of the table, its lines told apart, as a competency. */
export function assembleCompetency(row: OutlineRow, placements: readonly Placement[]): Assembled<RncpTextCompetency> {
  const [statement, ...skills] = itemsOf(placements, COMPETENCY);
  const criteria = itemsOf(placements, CRITERION);
  const methodItems = itemsOf(placements, METHOD);
  const cell = readMethodCell(methodItems);
  const competency: RncpTextCompetency = {
    code: row.code,
    printedCode: row.printedCode,
    statement: statement ? toSourcedText(statement) : textOfLines([row.statement]),
    skills: skills.map(toSourcedText),
    methods: cell.methods,
    criteria: criteria.map(toSourcedText),
  };
  const items = [...(statement ? [statement] : []), ...skills, ...methodItems, ...criteria];
  return {
    value: competency,
    warnings: [...items.flatMap(reviewItem), ...reviewCompetency(competency), ...cell.warnings],
  };
}

/**
 * A block and its competencies. Its activity cell runs beside all its rows, so that its context or its description may stand
 * after a page break in the midst of a competency.
 * @param placements of the whole block, in reading order
 */
export function assembleBlock(
  block: OutlineBlock,
  placements: readonly Placement[],
  competencies: readonly RncpTextCompetency[],
  summary: Summary,
): Assembled<RncpTextBlock> {
  const items = itemsOf(placements, ACTIVITY);
  const isContext = (item: Item) => item.section === 'context' || (item.section === null && !item.bulleted);
  const description = items.filter((item) => !isContext(item));
  const announced = summary.blocks.get(String(block.number));
  return {
    value: {
      code: String(block.number),
      title:
        block.title.length === 0 && announced
          ? {
              text: announced.text,
              firstLine: announced.firstLine,
              lastLine: announced.lastLine,
              lines: [announced.firstLine],
            }
          : textOfLines(block.title),
      context: items.filter(isContext).map(toSourcedText),
      description: description.filter((item) => item.bulleted).map(toSourcedText),
      descriptionProse: description.filter((item) => !item.bulleted).map(toSourcedText),
      competencies,
    },
    warnings: items.flatMap(reviewItem),
  };
}

function textOfLines(lines: readonly { readonly number: number; readonly text: string }[]): SourcedText {
  const numbers = lines.map((line) => line.number);
  return {
    text: joinWraps(lines.map((line) => line.text)),
    firstLine: numbers[0] ?? 0,
    lastLine: numbers.at(-1) ?? 0,
    lines: numbers,
  };
}
