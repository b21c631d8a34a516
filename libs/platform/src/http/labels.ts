import type { ContextLabels } from './problem';

/** What the edge itself answers, whatever the context. */
export const httpLabels: ContextLabels = {
  fr: {
    'http.400': 'Requête mal formée',
    'http.401': 'Connexion nécessaire',
    'http.403': 'Action non autorisée',
    'http.404': 'Introuvable',
    'http.405': 'Méthode non admise',
    'http.406': 'Format de réponse non disponible',
    'http.408': 'Délai dépassé',
    'http.409': 'Conflit avec l’état actuel',
    'http.412': 'Modifié entre-temps par quelqu’un d’autre',
    'http.413': 'Envoi trop volumineux',
    'http.414': 'Adresse trop longue',
    'http.415': 'Format d’envoi non reconnu',
    'http.422': 'Saisie refusée',
    'http.428': 'Précondition manquante (en-tête If-Match)',
    'http.429': 'Trop de requêtes : patientez un instant',
    'http.503': 'Service momentanément indisponible',
    'http.unexpected':
      'Erreur inattendue : elle est journalisée, réessayez ou transmettez l’identifiant de requête à l’assistance',
    'http.invalid-input': 'Certains champs sont à corriger ({count})',
    'http.invalid-cursor': 'Curseur de pagination inconnu : reprenez la liste au début',
    'http.if-match-required': 'Indiquez la version lue dans l’en-tête If-Match',
    'http.too-many-streams':
      'Trop de suivis en direct ouverts en même temps ({most} au plus) : fermez un des autres écrans',
    'http.idempotency-key-malformed':
      'L’en-tête Idempotency-Key tient en 200 caractères au plus, sans espace ni accent : un UUID convient',
    'http.idempotency-key-reused':
      'Cette clé Idempotency-Key a déjà servi à une autre demande : donnez-en une nouvelle à celle-ci',
    'http.idempotency-key-in-use':
      'La première demande de même clé Idempotency-Key est en cours : réessayez dans un instant',
    'http.body-too-large': 'Cet envoi dépasse {megabytes} Mo, le maximum accepté ici : envoyez-en moins à la fois',
    'http.stale':
      'Quelqu’un a modifié cet élément depuis votre lecture : rechargez-le puis reprenez votre modification',
  },
  en: {
    'http.400': 'Malformed request',
    'http.401': 'Sign-in required',
    'http.403': 'Not allowed',
    'http.404': 'Not found',
    'http.405': 'Method not allowed',
    'http.406': 'Response format not available',
    'http.408': 'Timed out',
    'http.409': 'Conflicts with the current state',
    'http.412': 'Changed by someone else in the meantime',
    'http.413': 'Request too large',
    'http.414': 'Address too long',
    'http.415': 'Unknown request format',
    'http.422': 'Input refused',
    'http.428': 'Missing precondition (If-Match header)',
    'http.429': 'Too many requests: wait a moment',
    'http.503': 'Service unavailable for the moment',
    'http.unexpected': 'Unexpected error: it has been logged; try again or give support the request id',
    'http.invalid-input': 'Some fields need correcting ({count})',
    'http.invalid-cursor': 'Unknown page cursor: start the list again',
    'http.if-match-required': 'Give the version you read in the If-Match header',
    'http.too-many-streams': 'Too many live views open at once ({most} at most): close one of the other screens',
    'http.idempotency-key-malformed':
      'The Idempotency-Key header has 200 characters at most, without spaces or accents: a UUID will do',
    'http.idempotency-key-reused': 'This Idempotency-Key was given to another request: give this one a new key',
    'http.idempotency-key-in-use': 'The first request with this Idempotency-Key is under way: try again in a moment',
    'http.body-too-large': 'This request exceeds {megabytes} MB, the most accepted here: send less at a time',
    'http.stale': 'Someone changed this item after you read it: reload it and redo your change',
  },
};
