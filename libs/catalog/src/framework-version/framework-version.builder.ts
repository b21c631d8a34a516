import type { Transaction } from '#platform/database/transaction.js';
import { aCertification } from '../certification/certification.builder';
import { FrameworkContentRepository } from './framework-content.repository';
import { DEFAULT_SCALE, type FrameworkContent, type RatingScale } from './framework-version.contract';
import { FrameworkVersion } from './framework-version.entity';

type BlockContent = FrameworkContent['blocks'][number];
type CompetencyContent = BlockContent['activities'][number]['competencies'][number];

/** A competency with `criteria` criteria, assessed by a project in teams of 2 to 6 over 2 to 8 weeks. */
export const aCompetency = (code: string, { criteria = 2, ...given }: CompetencyOptions = {}): CompetencyContent => ({
  code,
  statement: `Conduire l’étape ${code} du projet`,
  transversal: false,
  skills: [`Savoir-faire ${code}`],
  method: {
    kind: 'project',
    teamMin: 2,
    teamMax: 6,
    weeksMin: 2,
    weeksMax: 8,
    deliverables: ['Rapport écrit', 'Soutenance orale'],
    jury: 'Deux professionnels',
    place: null,
    exampleProjects: [],
    companyMission: null,
    other: [],
  },
  criteria: Array.from({ length: criteria }, (_, index) => ({
    statement: `Critère ${index + 1} de la compétence ${code}`,
    weight: 1,
    eliminatory: false,
  })),
  ...given,
});

type CompetencyOptions = Partial<Omit<CompetencyContent, 'criteria'>> & { criteria?: number };

export const aBlock = (code: string, ...competencies: CompetencyContent[]): BlockContent => ({
  code,
  title: `Bloc ${code}`,
  activities: [{ title: `Activité du bloc ${code}`, context: '', description: [], competencies }],
});

/** A version as saved: ids of its items in the order of the document. */
export interface SavedVersion {
  id: string;
  certificationId: string;
  blocks: { id: string; competencies: { id: string; criterionIds: string[] }[] }[];
}

/**
 * `await aFrameworkVersion(organisationId).published().save(tx)`: by default two blocks of two competencies of two
 * criteria, a draft, under a certification of its own.
 */
export const aFrameworkVersion = (organisationId: string) => new FrameworkVersionBuilder(organisationId);

export class FrameworkVersionBuilder {
  private state: FrameworkVersion['state'] = 'draft';
  private certificationId: string | undefined;
  private number = 1;
  private content: FrameworkContent = {
    label: 'Version initiale',
    scale: DEFAULT_SCALE,
    blocks: [
      aBlock('BC01', aCompetency('1.1'), aCompetency('1.2')),
      aBlock('BC02', aCompetency('2.1'), aCompetency('2.2')),
    ],
  };

  constructor(private readonly organisationId: string) {}

  of(certificationId: string): this {
    this.certificationId = certificationId;
    return this;
  }

  numbered(number: number): this {
    this.number = number;
    return this;
  }

  labelled(label: string): this {
    this.content.label = label;
    return this;
  }

  scaled(scale: RatingScale): this {
    this.content.scale = scale;
    return this;
  }

  holding(...blocks: BlockContent[]): this {
    this.content.blocks = blocks;
    return this;
  }

  published(): this {
    this.state = 'published';
    return this;
  }

  retired(): this {
    this.state = 'retired';
    return this;
  }

  async save(tx: Transaction): Promise<SavedVersion> {
    const { organisationId, number, content } = this;
    const certificationId = this.certificationId ?? (await aCertification(organisationId).save(tx)).id;
    return tx.run(async () => {
      const draft = { organisationId, certificationId, number, label: content.label, scale: content.scale };
      const version = FrameworkVersion.draft({ ...draft, source: null }, new Date());
      await tx.manager.insert(FrameworkVersion, version);
      await new FrameworkContentRepository(tx).write(version.id, content);
      if (this.state !== 'draft') version.publish(new Date());
      if (this.state === 'retired') version.retire(new Date());
      await tx.manager.save(version);
      return { id: version.id, certificationId, blocks: await itemsOf(tx, version.id) };
    });
  }
}

const itemsOf = (tx: Transaction, versionId: string) =>
  tx.query<SavedVersion['blocks'][number]>(
    `SELECT b.id, coalesce((
       SELECT json_agg(json_build_object('id', k.id, 'criterionIds', coalesce((
         SELECT json_agg(r.id ORDER BY r.position) FROM catalog.criterion r WHERE r.competency_id = k.id), '[]')
       ) ORDER BY a.position, k.position)
       FROM catalog.activity a JOIN catalog.competency k ON k.activity_id = a.id WHERE a.block_id = b.id), '[]') AS competencies
     FROM catalog.competency_block b WHERE b.framework_version_id = $1 ORDER BY b.position`,
    [versionId],
  );
