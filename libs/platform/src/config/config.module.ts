import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock, SystemClock } from '#kernel/clock.js';
import { CONFIG, type Config } from './config';

/** Gives every module the frozen configuration and the clock. */
@Global()
@Module({})
export class ConfigModule {
  static for(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useClass: SystemClock },
      ],
      exports: [CONFIG, Clock],
    };
  }
}
