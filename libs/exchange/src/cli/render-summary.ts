import type { RncpTextBlock, RncpTextCompetency, RncpTextMethods, RncpTextResult, SourcedText } from '../rncp-text';

/** A French outline of the result for a terminal: tree with source lines, counts, warnings. */
export function renderSummary(result: RncpTextResult, encoding: string): string {
  const { counts } = result;
  return [
    ...result.blocks.flatMap(renderBlock),
    '',
    `${count(counts.blocks, 'bloc')}, ${count(counts.competencies, 'compétence')}, ${counts.skills} savoir-faire, ` +
      `${count(counts.methods, 'cellule')} de modalités, ${count(counts.criteria, 'critère')} (${result.lineCount} lignes lues, ${encoding})`,
    ...renderWarnings(result),
    '',
  ].join('\n');
}

function renderBlock(block: RncpTextBlock): string[] {
  return [
    '',
    `Bloc ${block.code} — ${block.title.text}`,
    ...block.context.map((text) => item('contexte', text)),
    ...block.descriptionProse.map((text) => item('description', text)),
    ...block.description.map((text) => item('description •', text)),
    ...block.competencies.flatMap(renderCompetency),
  ];
}

function renderCompetency(competency: RncpTextCompetency): string[] {
  const printed = competency.printedCode ? ` (imprimé ${competency.printedCode})` : '';
  return [
    '',
    `  ${competency.code}${printed} ${competency.statement.text}`,
    ...competency.skills.map((text) => item('savoir-faire', text)),
    ...(competency.methods ? renderMethods(competency.methods) : ['    modalités : aucune']),
    ...competency.criteria.map((text) => item('critère', text)),
  ];
}

function renderMethods(methods: RncpTextMethods): string[] {
  const facts = [
    range('équipes', methods.teamMin, methods.teamMax, 'personnes'),
    range('durée', methods.weeksMin, methods.weeksMax, 'semaines'),
    methods.deliverables.length > 0 ? `livrables : ${methods.deliverables.map(({ text }) => text).join(', ')}` : null,
    methods.jury && `jury : ${methods.jury.text}`,
    methods.place && `lieu : ${methods.place.text}`,
  ].filter((fact) => fact !== null);
  return [
    ...facts.map((fact) => `    ${fact}`),
    ...methods.exampleProjects.map((text) => item('exemple de projet', text)),
    ...(methods.companyMission ? [item('mission en entreprise', methods.companyMission)] : []),
    ...methods.other.map((text) => item('modalité', text)),
  ];
}

function renderWarnings({ warnings }: RncpTextResult): string[] {
  return warnings.length === 0
    ? ['Rien à relire.']
    : [
        '',
        `${count(warnings.length, 'point')} à relire :`,
        ...warnings.map(({ line, message }) => `  ligne ${line} : ${message}`),
      ];
}

function item(label: string, { text, firstLine, lastLine }: SourcedText): string {
  const place = firstLine === lastLine ? `l. ${firstLine}` : `l. ${firstLine}–${lastLine}`;
  return `    ${label} : ${text} [${place}]`;
}

function range(label: string, min: number | null, max: number | null, unit: string): string | null {
  if (min === null || max === null) {
    return null;
  }
  return `${label} : ${min === max ? min : `${min} à ${max}`} ${unit}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number > 1 ? 's' : ''}`;
}
