import type { MailLanguage } from '#platform/mail/mail-templates.js';
import type { FactorNews } from '../account/factor-news';

/** What happened to somebody's second factor, as their letter says it. */
export const FACTOR_NEWS_WORDS: Readonly<Record<MailLanguage, Readonly<Record<FactorNews, string>>>> = {
  fr: {
    'authenticator-added': 'Une application d’authentification vient d’être associée à votre compte Certitude.',
    'authenticator-removed': 'L’application d’authentification de votre compte Certitude vient d’être retirée.',
    'recovery-codes-renewed': 'Les codes de secours de votre compte Certitude viennent d’être remplacés.',
    'recovery-code-used': 'Un code de secours vient de servir à ouvrir votre compte Certitude.',
    'passkey-added': 'Une clé d’accès vient d’être ajoutée à votre compte Certitude.',
    'passkey-removed': 'Une clé d’accès de votre compte Certitude vient d’être retirée.',
    'factors-removed-by-administrator':
      'La double authentification de votre compte Certitude vient d’être retirée par l’administration de votre organisme.',
    'factors-removed-by-operator':
      'La double authentification de votre compte Certitude vient d’être retirée par l’exploitant du serveur.',
  },
  en: {
    'authenticator-added': 'An authenticator application has just been added to your Certitude account.',
    'authenticator-removed': 'The authenticator application of your Certitude account has just been removed.',
    'recovery-codes-renewed': 'The recovery codes of your Certitude account have just been replaced.',
    'recovery-code-used': 'A recovery code has just been used to open your Certitude account.',
    'passkey-added': 'A passkey has just been added to your Certitude account.',
    'passkey-removed': 'A passkey of your Certitude account has just been removed.',
    'factors-removed-by-administrator':
      'Two-step sign-in of your Certitude account has just been removed by an administrator of your organisation.',
    'factors-removed-by-operator':
      'Two-step sign-in of your Certitude account has just been removed by the operator of the server.',
  },
};
