import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Client } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { CONFIG, type Config } from '../config/config';
import { bePatient, type Patience, PATIENCE_OF_REQUESTS, settingsOf } from './patience';
import { refusedRole } from './sight/roles';
import { tellSight } from './sight/tell-sight';
import { SnakeNaming } from './snake-naming';
import { Transaction } from './transaction';
import { wireTypes } from './wire-types';

const prepare = (patience: Patience) => (client: Client) => {
  bePatient(patience)(client);
  tellSight(client);
};

/** `DATABASE_URL` of a process that only describes the application and never connects. */
export const DESCRIPTION_ONLY = 'postgres://description-only';

/** @throws DatabaseUnavailableError when the account may not take the roles of the product: what to run is told. */
async function connected(options?: DataSourceOptions): Promise<DataSource> {
  if (!options) throw new Error('no settings of a data source');
  const source = new DataSource(options);
  if ('manualInitialization' in options && options.manualInitialization === true) return source;
  return source.initialize().catch((error: unknown) => {
    throw refusedRole(error) ?? error;
  });
}

/** Connects TypeORM; entities arrive through each context's `TypeOrmModule.forFeature`. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(patience: Patience = PATIENCE_OF_REQUESTS): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [CONFIG],
          dataSourceFactory: connected,
          useFactory: (config: Config) => ({
            type: 'postgres',
            url: config.database.url,
            poolSize: config.database.poolSize,
            namingStrategy: new SnakeNaming(),
            autoLoadEntities: true,
            synchronize: false,
            // The description of the API is made from the modules alone, where no database runs.
            manualInitialization: config.database.url === DESCRIPTION_ONLY,
            retryAttempts: 3,
            retryDelay: 500,
            applicationName: 'certitude',
            parseInt8: true,
            extra: { types: wireTypes, ...settingsOf(patience), onConnect: prepare(patience) },
          }),
        }),
      ],
      providers: [Transaction],
      exports: [Transaction],
    };
  }
}
