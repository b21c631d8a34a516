/**
 * The yardsticks of a read: what Nest over Fastify answers when nothing is asked of it, and one row read through
 * TypeORM without guard, schema, log or header. Started by {@link FloorServer}.
 */
import 'reflect-metadata';
import { Controller, Get, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { SnakeNaming } from '#platform/database/snake-naming.js';
import { TABLES } from '../data/tables';
import type { FloorListening } from './floor';

const [schema = '', name = ''] = TABLES.learner.split('.');

@Entity({ schema, name })
class LearnerRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') externalId: string;
  @Column('uuid', { nullable: true }) userId: string | null;
  @Column('text') birthName: string;
  @Column('text', { nullable: true }) usualName: string | null;
  @Column('text') firstNames: string;
  @Column('text') email: string;
  @Column('text') civilStatus: string;
  @Column('text') accessRoute: string;
  @Column('text') sortName: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') revision: number;
}

@Controller()
class FloorController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('hello')
  hello() {
    return { hello: 'world' };
  }

  @Get('learners/:id')
  learner(@Param('id') id: string) {
    return this.dataSource.getRepository(LearnerRow).findOneBy({ id });
  }
}

async function main([url = '', poolSize = '']: readonly string[]): Promise<void> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url,
    poolSize: Number(poolSize),
    entities: [LearnerRow],
    namingStrategy: new SnakeNaming(),
  }).initialize();
  class FloorModule {}
  Module({ controllers: [FloorController], providers: [{ provide: DataSource, useValue: dataSource }] })(FloorModule);
  const app = await NestFactory.create<NestFastifyApplication>(FloorModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  process.send?.({ url: await app.getUrl() } satisfies FloorListening);
}

void main(process.argv.slice(2));
