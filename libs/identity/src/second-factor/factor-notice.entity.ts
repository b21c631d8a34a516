import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FactorNews } from '../account/factor-news';

/** Something happened to the second factor of an account: its owner is to be written to. Gone once they were. */
@Entity({ schema: 'identity', name: 'factor_notice' })
export class FactorNotice {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('text') news: FactorNews;
  @Column('text') device: string;
  @Column('text') network: string;
  @Column('timestamptz') happenedAt: Date;
}
