import { Module } from '@nestjs/common';
import { DeliberationController } from './deliberation/deliberation.controller';
import { PassportController } from './deliberation/passport.controller';
import { DeliberationModule } from './deliberation.module';

@Module({ imports: [DeliberationModule], controllers: [DeliberationController, PassportController] })
export class DeliberationHttpModule {}
