import type { ContextLabels } from '#platform/http/problem.js';
import { identityContractLabels } from './contract-labels';
import { oidcLabels } from './oidc-labels';

export const identityLabels: ContextLabels = {
  fr: {
    'identity.sign-in-failed': 'Adresse e-mail ou mot de passe incorrect',
    'identity.sign-in-throttled': 'Trop d’essais : réessayez dans {minutes} minutes',
    'identity.second-factor-asked':
      'Mot de passe accepté : saisissez maintenant un code de votre application d’authentification, ou un code de secours',
    'identity.second-factor-required':
      'Votre organisme demande la double authentification : ajoutez-la à votre compte pour continuer',
    'identity.sign-in-not-pending': 'Cette connexion n’a pas été terminée à temps : recommencez depuis le début',
    'identity.code-wrong': 'Ce code n’est pas le bon, ou il a déjà servi',
    'identity.authenticator-not-begun':
      'Aucune application n’attend son premier code, ou l’attente a trop duré : recommencez l’ajout',
    'identity.authenticator-unreadable':
      'L’application d’authentification de ce compte ne peut plus être contrôlée : utilisez un code de secours, ou demandez à votre administration de retirer la double authentification',
    'identity.passkey-refused':
      'Cette clé d’accès n’a pas été reconnue, ou la demande a plus de cinq minutes : recommencez',
    'identity.passkey-unknown': 'Cette clé d’accès n’est plus sur votre compte',
    'identity.account-by-password-alone':
      'Vous êtes entré par le fournisseur d’identité de votre organisme : pour changer ce qui est de votre compte, reconnectez-vous par votre mot de passe',
    'identity.own-account':
      'Pour votre propre compte, passez par « Mon compte » : votre mot de passe vous y est demandé',
    'identity.second-factor-none': 'Ce compte n’a pas de double authentification',
    'identity.second-factor-from-operator':
      'Cette personne appartient à plusieurs organismes : seul l’exploitant du serveur peut retirer sa double authentification (node dist/apps/start/src/remove-second-factor.js, suivi de son adresse)',
    'identity.sign-in-too-old':
      'Votre connexion date trop pour cette opération : déconnectez-vous, puis reconnectez-vous',
    'identity.provider-asked':
      'Votre organisme demande de passer par son propre service de connexion : tapez votre adresse e-mail, puis choisissez le bouton à son nom',
    ...oidcLabels.fr,
    'identity.not-signed-in': 'Votre session est terminée : reconnectez-vous',
    'identity.api-key-refused': 'Clé d’API inconnue ou révoquée',
    'identity.api-key-expired': 'Cette clé d’API a expiré : créez-en une autre dans Paramètres, Clés d’API',
    'identity.api-key-elsewhere': 'Cette clé d’API n’est pas acceptée depuis cette adresse',
    'identity.left-to-people':
      'Cette décision revient à une personne : votre organisme ne laisse pas les clés d’API la prendre (Paramètres, Organisme)',
    'identity.csrf-token-missing': 'Jeton de protection absent ou périmé : rechargez la page puis recommencez',
    'identity.cross-site-sign-in': 'Connexion demandée depuis un autre site : ouvrez la page de connexion de ce site',
    'identity.permission-missing': 'Votre rôle, ou la portée de la clé d’API, ne permet pas cette action',
    'identity.organisation-unknown': 'Organisme introuvable',
    'identity.member-unknown': 'Cette personne n’est pas membre de l’organisme',
    'identity.api-key-unknown': 'Clé d’API introuvable',
    'identity.session-unknown': 'Cette connexion est déjà fermée',
    'identity.activation-unknown':
      'Ce lien d’activation a déjà servi ou a expiré : demandez-en un nouveau à votre centre',
    'identity.reset-link-unknown':
      'Ce lien a déjà servi ou a expiré : demandez-en un nouveau depuis « Mot de passe oublié ? » ou à votre centre',
    'identity.present-password-wrong': 'Ce n’est pas votre mot de passe actuel',
    'identity.last-administrator': 'L’organisme doit garder au moins un administrateur : nommez-en un autre d’abord',
    'identity.scope-beyond-own-permissions':
      'Une clé ne peut recevoir que les droits que vous avez : « {scope} » n’en fait pas partie',
    'identity.scope-for-people': 'Ce droit ne s’exerce qu’en personne : aucune clé ne peut recevoir « {scope} »',
    'identity.api-key-ends-before-today': 'Choisissez une date à venir',
    'identity.role-beyond-scopes':
      'Cette clé d’API ne peut ni donner ni retirer un rôle qui permet plus qu’elle : faites-le depuis l’application',
    'identity.already-active': 'Cette personne a déjà choisi son mot de passe',
    'identity.not-yet-active':
      'Cette personne n’a pas encore choisi de mot de passe : donnez-lui plutôt un nouveau lien d’activation',
    'identity.address-to-confirm':
      'Cette adresse est à confirmer par la personne : demandez-lui de choisir un mot de passe depuis la page de connexion (« Mot de passe oublié ? »), puis recommencez',
    'identity.address-to-confirm-no-mail':
      'Cette adresse est à confirmer par la personne : demandez à l’exploitant du serveur de lui remettre un lien pour choisir un mot de passe (node dist/apps/start/src/password-link.js, suivi de son adresse), puis recommencez',
    'identity.link-from-operator':
      'Pour cette personne, seul l’exploitant du serveur peut remettre un lien pour choisir un mot de passe (node dist/apps/start/src/password-link.js, suivi de son adresse)',
    'identity.account-unknown': 'Aucun compte ne porte cette adresse',
    'identity.account-without-role': 'Aucun organisme ne donne de rôle à ce compte : un lien n’ouvrirait rien',
    'identity.account-disabled': 'Ce compte est désactivé : aucun lien ne peut l’ouvrir',
    ...identityContractLabels.fr,
  },
  en: {
    'identity.sign-in-failed': 'Wrong e-mail address or password',
    'identity.sign-in-throttled': 'Too many attempts: try again in {minutes} minutes',
    'identity.second-factor-asked':
      'Password accepted: now enter a code of your authenticator application, or a recovery code',
    'identity.second-factor-required': 'Your organisation asks for two-step sign-in: add it to your account to go on',
    'identity.sign-in-not-pending': 'This sign-in was not completed in time: start again',
    'identity.code-wrong': 'This code is not the right one, or it was used already',
    'identity.authenticator-not-begun': 'No application awaits its first code, or it waited too long: add it again',
    'identity.authenticator-unreadable':
      'The authenticator application of this account can no longer be checked: use a recovery code, or ask your administrators to remove two-step sign-in',
    'identity.passkey-refused':
      'This passkey was not recognised, or the request is more than five minutes old: try again',
    'identity.passkey-unknown': 'This passkey is no longer on your account',
    'identity.account-by-password-alone':
      'You came in through your organisation’s identity provider: to change what is your account’s, sign in again with your password',
    'identity.own-account': 'For your own account, go through “My account”, where your password is asked for',
    'identity.second-factor-none': 'This account has no two-step sign-in',
    'identity.second-factor-from-operator':
      'This person belongs to several organisations: only the operator of the server can remove their two-step sign-in (node dist/apps/start/src/remove-second-factor.js, followed by their address)',
    'identity.sign-in-too-old': 'You signed in too long ago for this: sign out, then sign in again',
    'identity.provider-asked':
      'Your organisation wants you to use its own sign-in service: type your e-mail address, then choose the button that bears its name',
    ...oidcLabels.en,
    'identity.not-signed-in': 'Your session has ended: sign in again',
    'identity.api-key-refused': 'Unknown or revoked API key',
    'identity.api-key-expired': 'This API key has expired: create another in Settings, API keys',
    'identity.api-key-elsewhere': 'This API key is not accepted from this address',
    'identity.left-to-people':
      'A person takes this decision: your organisation does not let API keys take it (Settings, Organisation)',
    'identity.csrf-token-missing': 'Protection token missing or out of date: reload the page and try again',
    'identity.cross-site-sign-in': 'Sign-in was asked from another site: open this site’s sign-in page',
    'identity.permission-missing': 'Your role, or the scope of the API key, does not allow this',
    'identity.organisation-unknown': 'Organisation not found',
    'identity.member-unknown': 'This person is not a member of the organisation',
    'identity.api-key-unknown': 'API key not found',
    'identity.session-unknown': 'This session has already ended',
    'identity.activation-unknown': 'This activation link was used or has expired: ask your centre for another',
    'identity.reset-link-unknown':
      'This link was used or has expired: ask for another from “Forgotten password?” or from your centre',
    'identity.present-password-wrong': 'This is not your present password',
    'identity.last-administrator': 'The organisation must keep at least one administrator: appoint another first',
    'identity.scope-beyond-own-permissions':
      'A key can only be given permissions you hold: “{scope}” is not one of them',
    'identity.scope-for-people': 'Only a person uses this permission: no key can be given “{scope}”',
    'identity.api-key-ends-before-today': 'Choose a day to come',
    'identity.role-beyond-scopes':
      'This API key can neither give nor take away a role that allows more than it does: do it from the application',
    'identity.already-active': 'This person has already chosen a password',
    'identity.not-yet-active': 'This person has not chosen a password yet: give them a new activation link instead',
    'identity.address-to-confirm':
      'The person is to confirm this address: ask them to choose a password from the sign-in page (“Forgotten password?”), then try again',
    'identity.address-to-confirm-no-mail':
      'The person is to confirm this address: ask the operator of the server to give them a link to choose a password (node dist/apps/start/src/password-link.js, followed by their address), then try again',
    'identity.link-from-operator':
      'To this person only the operator of the server can give a link to choose a password (node dist/apps/start/src/password-link.js, followed by their address)',
    'identity.account-unknown': 'No account has this address',
    'identity.account-without-role': 'No organisation gives this account a role: a link would open nothing',
    'identity.account-disabled': 'This account is disabled: no link can open it',
    ...identityContractLabels.en,
  },
};
