import { refusals } from '#kernel/domain-error.js';

export const refuseCertification = refusals('catalog', {
  certificationUnknown: { kind: 'not_found', collection: 'certifications' },
  certificationCodeTaken: { kind: 'conflict', constraint: 'one_certification_per_code' },
  registrationDaysOutOfOrder: { kind: 'invalid' },
});
