import { Global, Module } from '@nestjs/common';
import { RestorationHold } from './restoration-hold';

/** Whether what this installation has to send may leave. */
@Global()
@Module({ providers: [RestorationHold], exports: [RestorationHold] })
export class RestorationModule {}
