import { Global, Module } from '@nestjs/common';
import { DataChecks } from './data-checks';
import { PlatformChecks } from './platform-checks';

/** What contexts have to say of data that cannot be true. */
@Global()
@Module({ providers: [DataChecks, PlatformChecks], exports: [DataChecks] })
export class DataCheckModule {}
