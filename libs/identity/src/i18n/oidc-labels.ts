import type { ContextLabels } from '#platform/http/problem.js';

/** What is refused of an organisation's identity provider, and of those who come by it. */
export const oidcLabels: ContextLabels = {
  fr: {
    'identity.provider-unknown': 'Ce service de connexion n’existe pas ou plus : revenez à la page de connexion',
    'identity.provider-unreachable':
      '{address} ne répond pas comme un fournisseur d’identité : vérifiez l’adresse de l’émetteur, et que le serveur de Certitude peut l’atteindre',
    'identity.provider-on-private-address':
      '{address} est sur cette machine ou son réseau privé : l’exploitant du serveur doit l’autoriser (PROVIDERS_ON_PRIVATE_ADDRESSES=1)',
    'identity.provider-without-https': '{address} n’est pas en https : les mots de passe y passeraient en clair',
    'identity.provider-secret-missing': 'Donnez le secret que le fournisseur a délivré pour Certitude',
    'identity.nobody-left-with-password':
      'Aucun administrateur de l’organisme n’a choisi de mot de passe : si le fournisseur tombait en panne, plus personne n’entrerait. Faites-en choisir un d’abord',
    'identity.provider-away':
      'Le service de connexion de votre organisme ne répond pas : réessayez dans quelques minutes, puis prévenez-le',
    'identity.provider-answer-refused':
      'La réponse du service de connexion n’est pas celle attendue : recommencez ; si cela persiste, prévenez votre organisme',
    'identity.provider-declined':
      'La connexion a été interrompue ou refusée par le service de votre organisme : recommencez, ou voyez avec lui',
    'identity.errand-unknown':
      'Cette connexion a expiré, a déjà servi ou a commencé dans un autre navigateur : recommencez depuis la page de connexion',
    'identity.provider-address-unverified':
      'Le service de connexion n’affirme pas que votre adresse e-mail est bien la vôtre : demandez à votre organisme de la vérifier chez son fournisseur',
    'identity.provider-person-unknown':
      'Votre organisme n’a pas de compte à votre adresse, ou l’a fermé : demandez-lui une invitation à l’adresse que connaît son service de connexion',
  },
  en: {
    'identity.provider-unknown': 'This sign-in service does not exist any more: go back to the sign-in page',
    'identity.provider-unreachable':
      '{address} does not answer as an identity provider: check the address of the issuer, and that the server of Certitude can reach it',
    'identity.provider-on-private-address':
      '{address} is on this machine or its private network: the operator of the server must allow it (PROVIDERS_ON_PRIVATE_ADDRESSES=1)',
    'identity.provider-without-https': '{address} is not https: passwords would pass there for anybody to read',
    'identity.provider-secret-missing': 'Give the secret that the provider issued for Certitude',
    'identity.nobody-left-with-password':
      'No administrator of the organisation has chosen a password: were the provider to fail, nobody could come in. Have one choose theirs first',
    'identity.provider-away':
      'The sign-in service of your organisation does not answer: try again in a few minutes, then tell them',
    'identity.provider-answer-refused':
      'The answer of the sign-in service is not the one expected: start again; if it goes on, tell your organisation',
    'identity.provider-declined':
      'The sign-in was interrupted or refused by your organisation’s service: start again, or ask them',
    'identity.errand-unknown':
      'This sign-in has expired, was used already or began in another browser: start again from the sign-in page',
    'identity.provider-address-unverified':
      'The sign-in service does not say that your e-mail address is yours: ask your organisation to verify it at its provider',
    'identity.provider-person-unknown':
      'Your organisation has no account at your address, or has closed it: ask for an invitation at the address its sign-in service knows',
  },
};
