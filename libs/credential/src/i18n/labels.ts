import type { ContextLabels } from '#platform/http/problem.js';
import { credentialContractLabels } from './contract-labels';

export const credentialLabels: ContextLabels = {
  fr: {
    'credential.certificate-unknown': 'Certificat introuvable',
    'credential.batch-unknown': 'Lot de certificats introuvable',
    'credential.certificate-not-issued': 'Ce certificat n’est pas encore émis',
    'credential.already-revoked': 'Ce certificat est déjà révoqué',
    'credential.issued-certificate-never-changes':
      'Un certificat émis ne change plus : révoquez-le, puis émettez-en un autre',
    'credential.file-altered':
      'Le fichier conservé ne correspond plus à l’empreinte prise à l’émission : il n’est pas délivré, prévenez l’assistance',
    'credential.file-missing':
      'Le fichier de ce certificat n’est plus dans le stockage : prévenez l’assistance, qui le rétablira depuis une sauvegarde',
    'credential.session-not-closed': 'La session n’est pas close : les certificats s’émettent après la délibération',
    'credential.mentions-missing': 'Mentions obligatoires à compléter avant l’émission ({count})',
    'credential.nothing-to-issue': 'Rien à émettre : tous les certificats acquis dans cette session le sont déjà',
    'credential.not-reissuable':
      'Seul un certificat révoqué de cette session, et que rien n’a remplacé encore, peut être remplacé',
    'credential.revoked-by-correction': 'Décision du jury corrigée : {reason}',
    'credential.registration-decision-missing':
      'Date de la décision d’enregistrement absente : complétez la fiche de la certification',
    'credential.certifier-missing':
      'Raison sociale ou ville du certificateur absente : complétez les paramètres de l’organisme',
    'credential.registered-elsewhere':
      'Seules les certifications du RNCP ont un modèle de certificat : celles du répertoire spécifique (RS) n’en ont pas encore',
    'credential.level-missing': 'Niveau de qualification absent : complétez la fiche de la certification',
    'credential.nsf-missing': 'Code NSF absent : complétez la fiche de la certification',
    'credential.signatory-missing': 'Signataire absent : complétez les paramètres de l’organisme',
    'credential.delivery-deadline-passed': 'La date limite de délivrance de la certification est passée',
    ...credentialContractLabels.fr,
  },
  en: {
    'credential.certificate-unknown': 'Certificate not found',
    'credential.batch-unknown': 'Batch of certificates not found',
    'credential.certificate-not-issued': 'This certificate is not issued yet',
    'credential.already-revoked': 'This certificate is already revoked',
    'credential.issued-certificate-never-changes': 'An issued certificate never changes: revoke it, then issue another',
    'credential.file-altered':
      'The stored file no longer matches the digest taken at issue: it is not handed out, tell support',
    'credential.file-missing':
      'The file of this certificate is no longer in the storage: tell support, who will bring it back from a backup',
    'credential.session-not-closed': 'The session is not closed: certificates are issued after the deliberation',
    'credential.mentions-missing': 'Mandatory mentions to complete before issuing ({count})',
    'credential.nothing-to-issue': 'Nothing to issue: every certificate earned in this session already is',
    'credential.not-reissuable':
      'Only a revoked certificate of this session, which nothing replaced yet, can be replaced',
    'credential.revoked-by-correction': 'Decision of the jury corrected: {reason}',
    'credential.registration-decision-missing': 'Date of the registration decision missing: complete the certification',
    'credential.certifier-missing': 'Legal name or city of the certifier missing: complete the organisation’s settings',
    'credential.registered-elsewhere':
      'Only RNCP certifications have a certificate template: those of the specific register (RS) have none yet',
    'credential.level-missing': 'Level of qualification missing: complete the certification',
    'credential.nsf-missing': 'NSF code missing: complete the certification',
    'credential.signatory-missing': 'Signatory missing: complete the organisation’s settings',
    'credential.delivery-deadline-passed': 'The certification’s delivery deadline has passed',
    ...credentialContractLabels.en,
  },
};
