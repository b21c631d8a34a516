import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataChecks } from '#platform/data-check/data-checks.js';
import { untrailedChanges } from '#platform/data-check/untrailed-changes.js';

@Injectable()
export class CertificationChecks implements OnModuleInit {
  constructor(private readonly checks: DataChecks) {}

  onModuleInit(): void {
    this.checks.addStatements(
      untrailedChanges({
        name: 'catalog.certification-change-without-trail',
        says: 'modification d’une certification absente de la piste d’audit',
        object: 'certification',
        table: 'catalog.certification',
      }),
      untrailedChanges({
        name: 'catalog.version-change-without-trail',
        says: 'modification d’un référentiel absente de la piste d’audit',
        object: 'framework-version',
        table: 'catalog.framework_version',
      }),
    );
  }
}
