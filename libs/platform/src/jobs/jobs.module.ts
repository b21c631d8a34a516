import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobHandlers } from './job-handlers';
import { JobLedger } from './job-ledger';
import { JobRunner } from './job-runner';
import { JobWorker } from './job-worker';
import { Outbox } from './outbox';
import { OutboxSignal } from './outbox-signal';
import { QueueProbe } from './queue-probe';

export interface JobsModuleOptions {
  /** Whether this process takes jobs from the queue (the worker) or only asks for them (the api). */
  works: boolean;
}

/** Background work: contexts inject {@link Outbox} and decorate handlers; only this folder knows the queue. */
@Global()
@Module({})
export class JobsModule {
  static forRoot({ works }: JobsModuleOptions): DynamicModule {
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [Outbox, OutboxSignal, JobHandlers, JobLedger, JobRunner, QueueProbe, ...(works ? [JobWorker] : [])],
      exports: [Outbox, JobHandlers, JobRunner, QueueProbe, ...(works ? [JobWorker] : [])],
    };
  }
}
