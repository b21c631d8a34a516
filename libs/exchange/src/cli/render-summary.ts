import type { Language } from '#platform/http/problem.js';
import type {
  RncpTextBlock,
  RncpTextCompetency,
  RncpTextMethods,
  RncpTextResult,
  SourcedText,
} from '#reading/public.js';
import { sentenceOf } from '../framework-import/import-warning';
import type { CommandWord } from '../i18n/command-labels';
import { commandSpeech } from '../i18n/sentences';

/** An outline of the result for a terminal: tree with source lines, counts, warnings. */
export function renderSummary(result: RncpTextResult, encoding: string, language: Language): string {
  return new Outline(language).of(result, encoding);
}

class Outline {
  private readonly say: ReturnType<typeof commandSpeech>;

  constructor(private readonly language: Language) {
    this.say = commandSpeech(language);
  }

  of(result: RncpTextResult, encoding: string): string {
    const { counts, lineCount: lines } = result;
    const told = (['blocks', 'competencies', 'skills', 'methods', 'criteria'] as const).map((what) =>
      this.say(what, { count: counts[what] }),
    );
    return [
      ...result.blocks.flatMap((block) => this.block(block)),
      '',
      this.say('read', { counts: told.join(', '), lines, encoding }),
      ...this.warnings(result),
      '',
    ].join('\n');
  }

  private block({ code, title, ...block }: RncpTextBlock): string[] {
    return [
      '',
      this.say('block', { code, title: title.text }),
      ...this.items('item-context', block.context),
      ...this.items('item-description', block.descriptionProse),
      ...this.items('item-description-item', block.description),
      ...block.competencies.flatMap((competency) => this.competency(competency)),
    ];
  }

  private competency({ code, printedCode, statement, skills, methods, criteria }: RncpTextCompetency): string[] {
    const printed = printedCode ? ` ${this.say('printed', { printed: printedCode })}` : '';
    return [
      '',
      `  ${code}${printed} ${statement.text}`,
      ...this.items('item-skill', skills),
      ...(methods ? this.methods(methods) : [`    ${this.say('no-method')}`]),
      ...this.items('item-criterion', criteria),
    ];
  }

  private methods(methods: RncpTextMethods): string[] {
    const { deliverables, jury, place, companyMission } = methods;
    const facts = [
      this.range('teams', methods.teamMin, methods.teamMax),
      this.range('duration', methods.weeksMin, methods.weeksMax),
      deliverables.length > 0 && this.say('deliverables', { list: deliverables.map(({ text }) => text).join(', ') }),
      jury && this.say('jury', { text: jury.text }),
      place && this.say('place', { text: place.text }),
    ].filter((fact) => typeof fact === 'string');
    return [
      ...facts.map((fact) => `    ${fact}`),
      ...this.items('item-example-project', methods.exampleProjects),
      ...this.items('item-company-mission', companyMission ? [companyMission] : []),
      ...this.items('item-other-method', methods.other),
    ];
  }

  private warnings({ warnings }: RncpTextResult): string[] {
    const title = this.say('to-review', { count: warnings.length });
    if (warnings.length === 0) return [title];
    const told = warnings.map(({ line, ...warning }) =>
      this.say('warning', { line, message: sentenceOf(warning, this.language) }),
    );
    return ['', title, ...told.map((warning) => `  ${warning}`)];
  }

  private items(word: Extract<CommandWord, `item-${string}`>, items: readonly SourcedText[]): string[] {
    const name = this.say(word);
    return items.map(({ text, firstLine, lastLine }) => {
      const lines = firstLine === lastLine ? firstLine : `${firstLine}–${lastLine}`;
      return `    ${this.say('item', { name, text, lines })}`;
    });
  }

  private range(what: 'teams' | 'duration', min: number | null, max: number | null): string | null {
    if (min === null || max === null) return null;
    return this.say(what, { range: min === max ? min : this.say('range', { min, max }) });
  }
}
