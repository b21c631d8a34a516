import { ACTIVITY, COMPETENCY, CRITERION, METHOD } from './columns/column';
import type { Column } from './columns/column';
import type { Placement } from './columns/reading';
import type { Doubt } from './columns/row-reader';
import type { Item } from './items';
import { endsOpen, fold } from './prose';
import type { FurnitureLine } from './table-lines';
import type { RncpTextBlock, RncpTextCompetency } from './result';
import type { Summary, SummaryEntry } from './summary';
import { linesLabel, quote, warning } from './warnings';
import type { RncpTextWarning } from './warnings';

const COLUMN_NAMES: Readonly<Record<Column, string>> = {
  [ACTIVITY]: 'activité',
  [COMPETENCY]: 'compétence',
  [METHOD]: 'modalités',
  [CRITERION]: 'critères',
};

/** A bracketed question is somebody's note to themselves: "(…?)". */
const EDITOR_NOTE = /\([^()]{0,300}\?\s?\)/;

/** What was mended in one item, and what looks wrong in it. Its words are kept as printed. */
export function reviewItem(item: Item): RncpTextWarning[] {
  const warnings = item.rejoined.map(({ line, after }) =>
    warning(
      line,
      'sentence-rejoined',
      `Phrase coupée : la ligne ${line} est lue à la suite de la ligne ${after}, dans ${quote(item.text)}.`,
    ),
  );
  for (const line of item.sublists) {
    warnings.push(
      warning(line, 'sublist-folded', `Sous-liste gardée dans l’élément qui l’annonce : ${quote(item.text)}.`),
    );
  }
  if (endsOpen(item.lastLineText) || hasOpenBracket(item.text)) {
    warnings.push(
      warning(
        item.lastLine,
        'unfinished-sentence',
        `Phrase inachevée dans le document, sans suite retrouvée : ${quote(item.text)}. À compléter.`,
      ),
    );
  }
  if (EDITOR_NOTE.test(item.text)) {
    warnings.push(
      warning(
        item.lastLine,
        'editor-note',
        `Une note de rédaction semble restée dans le texte : ${quote(item.text)}. À relire.`,
      ),
    );
  }
  return warnings;
}

/** What a competency lacks. */
export function reviewCompetency(competency: RncpTextCompetency): RncpTextWarning[] {
  const { code, statement } = competency;
  const warnings: RncpTextWarning[] = [];
  const lacks = (lacking: boolean, warningCode: RncpTextWarning['code'], what: string) => {
    if (lacking) {
      warnings.push(warning(statement.firstLine, warningCode, `Compétence ${code} : ${what}.`));
    }
  };
  lacks(statement.text === '', 'statement-missing', 'aucun intitulé n’a été trouvé après son code');
  lacks(competency.skills.length === 0, 'no-skill', 'aucun savoir-faire trouvé');
  lacks(competency.methods === null, 'no-method', 'aucune modalité d’évaluation trouvée (cellule fusionnée ou vide)');
  lacks(competency.criteria.length === 0, 'no-criterion', 'aucun critère d’évaluation trouvé');
  return warnings;
}

/** Says, once for each run of lines, what was brought back to a cell after a page break. */
export function reviewResumedCells(code: string, placements: readonly Placement[]): RncpTextWarning[] {
  const warnings: RncpTextWarning[] = [];
  for (let start = 0; start < placements.length;) {
    const first = placements[start];
    let end = start + 1;
    while (
      end < placements.length &&
      placements[end]?.column === first.column &&
      placements[end]?.page === first.page
    ) {
      end += 1;
    }
    const last = placements[end - 1];
    if (first.page > 0) {
      warnings.push(
        warning(
          first.line.number,
          'cell-resumed',
          `Saut de page dans la compétence ${code} : suite de la cellule « ${COLUMN_NAMES[first.column]} », ${linesLabel(first.line.number, last.line.number)}.`,
        ),
      );
    }
    start = end;
  }
  return warnings;
}

/** Two readings of the row were nearly as good: says where they part. */
export function reviewDoubt(code: string, doubt: Doubt | null): RncpTextWarning[] {
  if (!doubt) {
    return [];
  }
  return doubt.about === 'column'
    ? [
        warning(
          doubt.line,
          'column-uncertain',
          `Compétence ${code} : la colonne du texte de la ligne ${doubt.line} est incertaine, vérifiez sa place.`,
        ),
      ]
    : [
        warning(
          doubt.line,
          'item-uncertain',
          `Compétence ${code} : la ligne ${doubt.line} pourrait être la suite ou le début d’un élément, vérifiez le découpage.`,
        ),
      ];
}

/** Compares the table with what the summary announces, both ways. Accents, case and final stops do not count. */
export function crossCheck(blocks: readonly RncpTextBlock[], summary: Summary, lastLine: number): RncpTextWarning[] {
  if (summary.competencies.size === 0) {
    return [];
  }
  const competencies = blocks.flatMap((block) => block.competencies);
  return [
    ...compare(
      'le bloc',
      blocks.map(({ code, title }) => ({ code, text: title.text, line: title.firstLine })),
      summary.blocks,
      lastLine,
    ),
    ...compare(
      'la compétence',
      competencies.map(({ code, statement }) => ({ code, text: statement.text, line: statement.firstLine })),
      summary.competencies,
      lastLine,
    ),
  ];
}

function compare(
  what: string,
  found: readonly { code: string; text: string; line: number }[],
  announced: ReadonlyMap<string, SummaryEntry>,
  lastLine: number,
): RncpTextWarning[] {
  const codes = new Set(found.map(({ code }) => code));
  const missing = [...announced.values()].filter(({ code }) => !codes.has(code));
  return [
    ...found.flatMap(({ code, text, line }) => {
      const entry = announced.get(code);
      if (!entry) {
        return [warning(line, 'not-in-summary', `${capital(what)} ${code} est dans le tableau mais pas au sommaire.`)];
      }
      return fold(entry.text) === fold(text)
        ? []
        : [
            warning(
              line,
              'text-differs-from-summary',
              `Pour ${what} ${code}, l’intitulé du tableau (gardé) diffère du sommaire, ${linesLabel(entry.firstLine, entry.lastLine)} : ${quote(entry.text, 120)}.`,
            ),
          ];
    }),
    ...missing.map(({ code, text, firstLine }) =>
      warning(
        firstLine,
        'missing-from-table',
        `${capital(what)} ${code} est au sommaire mais pas dans le tableau, lu jusqu’à la ligne ${lastLine} : ${quote(text)}.`,
      ),
    ),
  ];
}

/** One warning for all page footers, one for each heading of the form; table headers are expected and say nothing. */
export function reviewFurniture(furniture: readonly FurnitureLine[]): RncpTextWarning[] {
  const footers = furniture.filter((line) => line.kind === 'page-footer');
  const [first] = footers;
  const others = footers.slice(1).map((line) => line.number);
  return [
    ...(first
      ? [
          warning(
            first.number,
            'page-footer',
            `Pied de page écarté : ${quote(first.text)}${others.length === 0 ? '' : ` (et ${others.length} autre(s), ligne(s) ${others.slice(0, 20).join(', ')})`}.`,
          ),
        ]
      : []),
    ...furniture
      .filter((line) => line.kind === 'form-heading')
      .map((line) => warning(line.number, 'form-heading', `Intitulé du formulaire écarté : ${quote(line.text)}.`)),
  ];
}

function hasOpenBracket(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
  }
  return depth > 0;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
