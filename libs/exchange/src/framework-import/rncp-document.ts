import {
  DEFAULT_SCALE,
  frameworkContent,
  type AssessmentMethodContent,
  type FrameworkContent,
  type FrameworkContentInput,
} from '#catalog/framework-version/framework-version.contract.js';
import type { RefusalParams } from '#kernel/domain-error.js';
import {
  fold,
  type RncpTextBlock,
  type RncpTextCompetency,
  type RncpTextMethods,
  type RncpTextResult,
  type SourcedText,
} from '#reading/public.js';
import { sentences } from '../i18n/sentences';
import { importWarning, type ImportWarning } from './import-warning';
import type { Lines } from './json-places';
import { methodKind } from './method-kind';
import { refuseInvalid, type ReadDocument } from './imported-document';

type BlockInput = FrameworkContentInput['blocks'][number];
type CompetencyInput = BlockInput['activities'][number]['competencies'][number];

/**
 * What the text of an RNCP form says, as content of the catalogue: each block holds the one activity it is named
 * after, criteria weigh 1 and none is eliminatory, since the form says neither.
 * @throws `exchange.import-document-invalid` when a piece is too long for the catalogue or a code comes twice
 */
export function readRncpDocument({ blocks, warnings }: RncpTextResult, text: string): ReadDocument {
  const mapper = new RncpContentMapper(recurringStatements(blocks));
  const mapped = blocks.map((block, index) => mapper.block(block, `/blocks/${index}`));
  const content = frameworkContent.safeParse({
    label: inTheDraft('exchange.draft-label'),
    scale: DEFAULT_SCALE,
    blocks: mapped,
  } satisfies FrameworkContentInput);
  if (!content.success) throw refuseInvalid(content.error.issues, mapper.places);
  return {
    kind: 'rncp',
    content: content.data satisfies FrameworkContent,
    places: [...mapper.places].map(([pointer, lines]) => ({ pointer, ...lines })),
    warnings: [...warnings, ...mapper.warnings],
    certificationCode: codeNamedIn(text),
  };
}

/** Statements that several blocks share: the mark of a transversal competency. */
function recurringStatements(blocks: readonly RncpTextBlock[]): Set<string> {
  const seen = new Set<string>();
  const recurring = new Set<string>();
  for (const { competencies } of blocks) {
    const own = new Set(
      competencies.map(({ statement }) => fold(statement.text)).filter((statement) => statement !== ''),
    );
    for (const statement of own) (seen.has(statement) ? recurring : seen).add(statement);
  }
  return recurring;
}

/** "RNCP 35584", "RNCP n° 35584", "RS5875": the first code the text names. */
function codeNamedIn(text: string): string | null {
  const named = /\b(RNCP|RS)[\s\u00a0]?(?:n[°o][\s\u00a0]?)?(\d{4,6})\b/.exec(text);
  return named ? `${named[1]}${named[2]}` : null;
}

class RncpContentMapper {
  readonly places = new Map<string, Lines>();
  readonly warnings: ImportWarning[] = [];

  constructor(private readonly recurring: ReadonlySet<string>) {}

  block(block: RncpTextBlock, at: string): BlockInput {
    const { code } = block;
    const title = this.required(block.title, 'block-title', code, `${at}/title`);
    const inside = `${at}/activities/0`;
    const context = [...block.context, ...block.descriptionProse];
    this.place(`${at}/code`, block.title);
    this.place(`${inside}/title`, block.title);
    if (context.length > 0) this.place(`${inside}/context`, ...context);
    const activity = {
      title,
      context: context.map(({ text }) => printable(text)).join('\n'),
      description: this.list(block.description, `${inside}/description`),
      competencies: block.competencies.map((competency, c) =>
        this.competency(competency, `${inside}/competencies/${c}`),
      ),
    };
    const everything = [block.title, ...context, ...block.description, ...block.competencies.flatMap(piecesOf)];
    this.place(inside, ...everything);
    this.place(at, ...everything);
    return { code, title, activities: [activity] };
  }

  private competency(competency: RncpTextCompetency, at: string): CompetencyInput {
    const { code } = competency;
    const transversal = this.recurring.has(fold(competency.statement.text));
    if (transversal) {
      this.warnings.push(importWarning(competency.statement.firstLine, 'marked-transversal', { competency: code }));
    }
    this.place(at, ...piecesOf(competency));
    this.place(`${at}/code`, competency.statement);
    return {
      code,
      statement: this.required(competency.statement, 'statement', code, `${at}/statement`),
      transversal,
      skills: this.list(competency.skills, `${at}/skills`),
      method: competency.methods && this.method(competency.methods, code, `${at}/method`),
      criteria: this.list(competency.criteria, `${at}/criteria`).map((statement) => ({ statement })),
    };
  }

  private method(methods: RncpTextMethods, code: string, at: string): AssessmentMethodContent {
    this.place(at, methods);
    const unread = (about: 'team-size' | 'duration') =>
      importWarning(methods.firstLine, 'bounds-unread', { about, competency: code });
    const [teamMin, teamMax] = this.bounds([methods.teamMin, methods.teamMax], unread('team-size'));
    const [weeksMin, weeksMax] = this.bounds([methods.weeksMin, methods.weeksMax], unread('duration'));
    return {
      kind: methodKind(methods),
      teamMin,
      teamMax,
      weeksMin,
      weeksMax,
      deliverables: this.list(methods.deliverables, `${at}/deliverables`),
      jury: this.optional(methods.jury, `${at}/jury`),
      place: this.optional(methods.place, `${at}/place`),
      exampleProjects: this.list(methods.exampleProjects, `${at}/exampleProjects`),
      companyMission: this.optional(methods.companyMission, `${at}/companyMission`),
      other: this.list(methods.other, `${at}/other`),
    };
  }

  /** Half a pair, or a pair the wrong way round, is told rather than completed. */
  private bounds([min, max]: [number | null, number | null], unread: ImportWarning): [number | null, number | null] {
    if (min === null && max === null) return [null, null];
    if (min !== null && max !== null && min >= 1 && min <= max && max <= 1_000) return [min, max];
    this.warnings.push(unread);
    return [null, null];
  }

  private list(items: readonly SourcedText[], at: string): string[] {
    const kept = items.filter(({ text }) => printable(text) !== '');
    kept.forEach((item, index) => this.place(`${at}/${index}`, item));
    return kept.map(({ text }) => printable(text));
  }

  private optional(item: SourcedText | null, at: string): string | null {
    if (item === null || printable(item.text) === '') return null;
    this.place(at, item);
    return printable(item.text);
  }

  private required(item: SourcedText, about: 'block-title' | 'statement', code: string, at: string): string {
    this.place(at, item);
    const text = printable(item.text);
    if (text !== '') return text;
    this.warnings.push(importWarning(item.firstLine, 'text-to-complete', { about, code }));
    return inTheDraft(`exchange.draft-${about}`, { code });
  }

  private place(at: string, ...pieces: readonly SourcedText[]): void {
    this.places.set(at, {
      firstLine: pieces.reduce((line, piece) => Math.min(line, piece.firstLine), Infinity),
      lastLine: pieces.reduce((line, piece) => Math.max(line, piece.lastLine), 1),
    });
  }
}

const piecesOf = ({ statement, skills, methods, criteria }: RncpTextCompetency): SourcedText[] => [
  statement,
  ...skills,
  ...(methods ? [methods] : []),
  ...criteria,
];

/** What the draft says where the document is silent: référentiels are written in French. */
const inTheDraft = (code: string, params: RefusalParams = {}): string => sentences.of('fr', code, params) ?? code;

/** Stray control characters of an extraction are no text. */
const printable = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();
