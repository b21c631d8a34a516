/* First words of items, accents and case folded. */

/** What is appraised: "capacité à…", "qualité des…", "respect de…", "les plans sont…". */
export const APPRAISED =
  /^(?:la |le |les |l'|une? |bonnes? |bon |savoir )?(?:(?:capacite|aptitude|maitrise|qualite|niveau|respect|pertinence|coherence|clarte|comprehension|prise en compte|prise de recul|tenue|exactitude|conformite|justesse|efficacite|rigueur|adequation|precision|fiabilite|lisibilite|exhaustivite|proprete|completude|realisme|absence|utilisation|application|connaissance|identification|existence|securite|tracabilite|reactivite|autonomie)s?\b|.{3,60}\b(?:est|sont)\b)/;
/** How it is appraised: "projet…", "jeux de rôles…", "étude de cas…". */
export const ARRANGED =
  /^(?:une? |chaque |les? )?(?:projets?|semaines?|jeux? de roles?|etudes? de cas|mises? en situation|simulations?|exposes?|soutenances?|rapports?|livrables?|jury|lieu|duree|qcm|questionnaires?|entretiens?|epreuves?|ateliers?|dossiers?|oral)\b/;
/** What is done: an infinitive ("analyser", "s'assurer", "être à l'écoute"). */
export const INFINITIVE = /^(?:s'|se |ne pas )?[a-z]{2,}(?:er|ir|re|oir)\b/;
/** Nouns that end like infinitives. */
export const NOT_INFINITIVE =
  /^(?:cahier|dossier|papier|metier|chantier|atelier|fichier|courrier|calendrier|offre|cadre|titre|ordre|nombre|histoire|memoire|savoir-)/;
