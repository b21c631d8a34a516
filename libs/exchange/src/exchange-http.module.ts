import { Module } from '@nestjs/common';
import { ExchangeModule } from './exchange.module';
import { FrameworkImportController } from './framework-import/framework-import.controller';

@Module({ imports: [ExchangeModule], controllers: [FrameworkImportController] })
export class ExchangeHttpModule {}
