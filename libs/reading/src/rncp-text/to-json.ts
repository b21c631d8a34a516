import type { RncpTextMethods, RncpTextResult, SourcedText } from './result';
import type { ReadingWarning } from '../reading-warning';

export interface RncpJsonMethods {
  readonly teamMin: number | null;
  readonly teamMax: number | null;
  readonly weeksMin: number | null;
  readonly weeksMax: number | null;
  readonly deliverables: readonly string[];
  readonly jury: string | null;
  readonly place: string | null;
  readonly exampleProjects: readonly string[];
  readonly companyMission: string | null;
  readonly other: readonly string[];
}

export interface RncpJsonCompetency {
  readonly code: string;
  readonly statement: string;
  readonly skills: readonly string[];
  readonly methods: RncpJsonMethods | null;
  readonly criteria: readonly string[];
}

export interface RncpJsonBlock {
  readonly code: string;
  readonly title: string;
  /** Paragraphs separated by a line feed: those of the context, then the plain ones of the description. */
  readonly context: string;
  /** Bulleted items of the description. */
  readonly description: readonly string[];
  readonly competencies: readonly RncpJsonCompetency[];
}

/** What `import --json` prints: the tree without its line numbers. */
export interface RncpJson {
  readonly kind: 'rncp';
  readonly blocks: readonly RncpJsonBlock[];
  readonly warnings: readonly ReadingWarning[];
}

/** The published shape of a result: words only. Plain paragraphs of a description join the context, they are no items. */
export function toJson(result: RncpTextResult): RncpJson {
  return {
    kind: result.kind,
    blocks: result.blocks.map((block) => ({
      code: block.code,
      title: block.title.text,
      context: texts([...block.context, ...block.descriptionProse]).join('\n'),
      description: texts(block.description),
      competencies: block.competencies.map((competency) => ({
        code: competency.code,
        statement: competency.statement.text,
        skills: texts(competency.skills),
        methods: competency.methods && methodsToJson(competency.methods),
        criteria: texts(competency.criteria),
      })),
    })),
    warnings: result.warnings.map(({ line, code, params }) => ({ line, code, params })),
  };
}

function methodsToJson(methods: RncpTextMethods): RncpJsonMethods {
  const { teamMin, teamMax, weeksMin, weeksMax } = methods;
  return {
    teamMin,
    teamMax,
    weeksMin,
    weeksMax,
    deliverables: texts(methods.deliverables),
    jury: methods.jury?.text ?? null,
    place: methods.place?.text ?? null,
    exampleProjects: texts(methods.exampleProjects),
    companyMission: methods.companyMission?.text ?? null,
    other: texts(methods.other),
  };
}

function texts(items: readonly SourcedText[]): string[] {
  return items.map((item) => item.text);
}
