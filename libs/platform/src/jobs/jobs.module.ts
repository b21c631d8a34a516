import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Outbox } from './outbox';
import { OutboxSignal } from './outbox-signal';

/** Background work: contexts inject {@link Outbox} and decorate handlers; only this folder knows the queue. */
@Global()
@Module({})
export class JobsModule {
  static forRoot(): DynamicModule {
    return {
      module: JobsModule,
      providers: [Outbox, OutboxSignal],
      exports: [Outbox],
    };
  }
}
