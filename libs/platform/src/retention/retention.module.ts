import { type DynamicModule, Global, Module } from '@nestjs/common';
import { PlatformRetentions } from './platform.retentions';
import { HOURLY, RetentionKeeper } from './retention-keeper';
import { Retentions } from './retentions';

/** What is erased after a while: contexts say what and when. */
@Global()
@Module({ providers: [Retentions, PlatformRetentions], exports: [Retentions] })
export class RetentionModule {
  /** @param keeps whether this process does it (the worker), or only knows of it. */
  static forRoot({ keeps }: { keeps: boolean }): DynamicModule {
    const useFactory = (retentions: Retentions) => new RetentionKeeper(retentions, HOURLY);
    const keeper = { provide: RetentionKeeper, inject: [Retentions], useFactory };
    return { module: RetentionModule, providers: keeps ? [keeper] : [] };
  }
}
