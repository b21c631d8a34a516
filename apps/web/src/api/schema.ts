// Generated from openapi.json by `npm run openapi`. Do not edit.
export type paths = {
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clés d’API de l’organisme */
        get: operations["ApiKey_list"];
        put?: never;
        /** Crée une clé d’API ; le secret n’est montré qu’ici */
        post: operations["ApiKey_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Révoque une clé d’API */
        delete: operations["ApiKey_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choisit son mot de passe depuis le lien d’activation */
        post: operations["Password_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Qui est connecté, où, avec quels droits */
        get: operations["Session_whoAmI"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change son propre mot de passe ; ferme ses autres sessions */
        put: operations["Password_change"];
        /** Choisit un nouveau mot de passe depuis un lien ; ferme toutes les autres sessions, sans dispenser du second facteur */
        post: operations["Password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dit si un lien peut être envoyé par e-mail à qui a oublié son mot de passe */
        get: operations["Password_howToReset"];
        put?: never;
        /** Envoie un lien si un compte porte cette adresse ; la réponse ne dit pas s’il existe */
        post: operations["Password_forgotten"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fournisseurs d’identité auxquels mènent les adresses d’un domaine */
        get: operations["ProviderSignIn_ofDomain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/{id}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Commence une connexion chez un fournisseur : l’adresse où envoyer le navigateur */
        post: operations["ProviderSignIn_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ouvre une session (cookie httpOnly) avec la réponse du fournisseur, limitée à son organisme */
        post: operations["ProviderSignIn_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Le second facteur de son compte */
        get: operations["OwnFactors_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/authenticator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Commence l’ajout d’une application d’authentification : son secret, dit une fois */
        post: operations["OwnFactors_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/authenticator/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirme l’application par un premier code ; donne des codes de secours, une seule fois */
        post: operations["OwnFactors_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/authenticator/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire son application d’authentification */
        post: operations["OwnFactors_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajoute la clé d’accès faite par le navigateur ; la première donne des codes de secours */
        post: operations["OwnPasskeys_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/passkeys/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire une de ses clés d’accès */
        post: operations["OwnPasskeys_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ce dont le navigateur fait une clé d’accès (WebAuthn), valable cinq minutes */
        post: operations["OwnPasskeys_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remplace ses codes de secours ; les précédents ne servent plus */
        post: operations["OwnFactors_renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ses connexions en cours : appareil, réseau, dernier passage */
        get: operations["OwnSessions_list"];
        put?: never;
        post?: never;
        /** Ferme toutes ses connexions, sauf celle-ci */
        delete: operations["OwnSessions_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ferme une de ses connexions */
        delete: operations["OwnSessions_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ce qu’attend la connexion commencée dans ce navigateur (cookie httpOnly, dix minutes) */
        get: operations["SecondStep_awaited"];
        put?: never;
        /** Ouvre une session (cookie httpOnly), ou attend le second facteur du compte qui en a un */
        post: operations["Session_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Termine la connexion par un code de l’application ou un code de secours */
        post: operations["SecondStep_giveCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ouvre une session par une clé d’accès */
        post: operations["SecondStep_givePasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ce que le navigateur fait signer à une clé d’accès, après le mot de passe ou à sa place */
        post: operations["SecondStep_askPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ferme la session */
        post: operations["Session_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/switch-organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change d’organisme */
        post: operations["Session_switchOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire un candidat d’une session en préparation */
        delete: operations["Candidate_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificate-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Avancement d’un lot */
        get: operations["CertificateBatch_byId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificate-batches/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Avancement d’un lot, en direct (server-sent events) */
        get: operations["CertificateBatch_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un certificat */
        get: operations["Certificate_byId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Le PDF émis (PDF/A-3) */
        get: operations["Certificate_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Révoque un certificat, avec son motif */
        post: operations["Certificate_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Du certificat aux décisions, grilles et version du référentiel */
        get: operations["Certificate_trace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lister les certifications, par code */
        get: operations["Certification_list"];
        put?: never;
        /** Créer une certification */
        post: operations["Certification_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lire une certification et ses versions de référentiel */
        get: operations["Certification_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Modifier les informations d’une certification */
        patch: operations["Certification_edit"];
        trace?: never;
    };
    "/api/v1/certifications/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Commencer un brouillon de référentiel, vide ou copié d’une version */
        post: operations["FrameworkVersion_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les sessions, leur avancement et ce qui leur manque */
        get: operations["ExamSession_list"];
        put?: never;
        /** Prévoit une session sur une version publiée */
        post: operations["ExamSession_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lit une session */
        get: operations["ExamSession_read"];
        put?: never;
        post?: never;
        /** Supprime une session encore en préparation */
        delete: operations["ExamSession_delete"];
        options?: never;
        head?: never;
        /** Modifie une session ; les blocs, seulement pendant la préparation */
        patch: operations["ExamSession_edit"];
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les candidats d’une session */
        get: operations["Candidate_list"];
        put?: never;
        /** Inscrit des apprenants à une session ; redemander ne les inscrit pas deux fois */
        post: operations["Candidate_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/candidates/{candidateId}/blocks/{blockId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Toutes les décisions prises sur un bloc d’un candidat, la dernière étant en vigueur */
        get: operations["Deliberation_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/certificate-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lots de certificats d’une session */
        get: operations["CertificateBatch_ofSession"];
        put?: never;
        /** Demande l’émission ; le lot est à suivre à l’adresse donnée par Location */
        post: operations["CertificateBatch_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Certificats d’une session */
        get: operations["Certificate_ofSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clôt la session : les décisions deviennent définitives */
        post: operations["ExamSession_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Corriger des décisions d’une session close ; les certificats qui reposaient sur une validation retirée sont révoqués */
        post: operations["Deliberation_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/deliberate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ouvre la délibération, une fois toutes les grilles remises */
        post: operations["ExamSession_startDeliberation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/deliberation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Candidats et blocs : proposition de la règle avec ses raisons, décision du jury */
        get: operations["Deliberation_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/deliberations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enregistrer des décisions du jury, toutes ou aucune ; répond celles enregistrées, dans l’ordre */
        post: operations["Deliberation_deliberate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/eligible-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Certificats que la session close ouvre, et ce qui empêche de les émettre */
        get: operations["CertificateBatch_eligible"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/jury": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lit le jury d’une session */
        get: operations["Jury_read"];
        /** Compose le jury en entier (If-Match: "0" la première fois) */
        put: operations["Jury_compose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/jury/substitutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fait siéger un suppléant dans un jury au travail, pour les candidats désignés */
        post: operations["Jury_seatSubstitute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Avancement des grilles par juré et candidat ; niveaux des grilles remises */
        get: operations["EvaluationMatrix_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ouvre la session : chaque juré reçoit ses grilles */
        post: operations["ExamSession_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les projets d’une session */
        get: operations["Project_list"];
        put?: never;
        /** Définit un projet ; ses bornes viennent des modalités d’évaluation */
        post: operations["Project_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exam-sessions/{id}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enregistre la récusation d’un juré pour un candidat */
        post: operations["Jury_recordRecusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/framework-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lire une version de référentiel en entier, avec ce qui empêche de la publier */
        get: operations["FrameworkVersion_read"];
        put?: never;
        post?: never;
        /** Supprimer un brouillon */
        delete: operations["FrameworkVersion_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/framework-versions/{id}/canonical": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exporter une version en JSON canonique, que l’import reprend à l’identique */
        get: operations["FrameworkVersion_canonical"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/framework-versions/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enregistrer tout le contenu d’un brouillon */
        put: operations["FrameworkVersion_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/framework-versions/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publier un brouillon ; la version publiée jusque-là est archivée */
        post: operations["FrameworkVersion_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/framework-versions/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archiver la version publiée */
        post: operations["FrameworkVersion_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grading-grids/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lire sa grille ; celles des autres jurés n’y figurent qu’une fois la sienne remise */
        get: operations["GradingGrid_grid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grading-grids/{id}/neighbours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grilles qui précèdent et suivent la sienne, par ordre alphabétique des candidats */
        get: operations["Juror_neighbours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grading-grids/{id}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Enregistrer des appréciations dans sa grille : toutes, ou aucune */
        patch: operations["GradingGrid_save"];
        trace?: never;
    };
    "/api/v1/grading-grids/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remettre sa grille complète : elle ne change plus ensuite */
        post: operations["GradingGrid_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lire un référentiel (texte RNCP ou JSON canonique) sans rien mettre au catalogue */
        post: operations["FrameworkImport_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Relire ce qu’un import a compris */
        get: operations["FrameworkImport_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Faire de cet import un brouillon de référentiel ; le confirmer deux fois n’en fait qu’un */
        post: operations["FrameworkImport_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/juror/exam-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions dont on est membre du jury */
        get: operations["Juror_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/juror/exam-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Une session dont on est membre du jury */
        get: operations["Juror_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/juror/exam-sessions/{id}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Déclare son propre conflit d’intérêts avec un candidat */
        post: operations["Jury_declareConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/juror/exam-sessions/{id}/grids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Candidats que l’on évalue dans une session, et avancement de chaque grille */
        get: operations["Juror_grids"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les apprenants */
        get: operations["Learner_list"];
        put?: never;
        /** Inscrit un apprenant */
        post: operations["Learner_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lit un apprenant */
        get: operations["Learner_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corrige l’état civil, l’adresse ou la voie d’accès d’un apprenant */
        patch: operations["Learner_edit"];
        trace?: never;
    };
    "/api/v1/learners/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ouvre à l’apprenant un compte pour suivre ses blocs */
        post: operations["Learner_openAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{id}/passport": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Blocs d’un apprenant */
        get: operations["Passport_ofLearner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Membres de l’organisme et leurs rôles */
        get: operations["Member_list"];
        put?: never;
        /** Invite une personne : son lien d’activation lui est envoyé, ou n’est montré qu’ici */
        post: operations["Member_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{userId}/activation-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nouveau lien d’activation ; le précédent cesse de servir */
        post: operations["Member_renewActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{userId}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lien pour choisir un nouveau mot de passe, envoyé au membre ou montré ici */
        post: operations["Member_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{userId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Remplace les rôles d’un membre ; aucun rôle met fin à son appartenance. Dit si son invitation est à renouveler */
        put: operations["Member_setRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{userId}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire la double authentification d’un membre qui a perdu la sienne ; il en est averti */
        delete: operations["MemberFactors_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mes certificats */
        get: operations["Certificate_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/certificates/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Le PDF d’un de mes certificats */
        get: operations["Certificate_myFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/passport": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mes blocs : acquis depuis quand et par quelle session, ou ce qui reste */
        get: operations["Passport_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisme courant, tel que ses certificats le nomment */
        get: operations["Organisation_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Modifie l’organisme (If-Match) */
        patch: operations["Organisation_edit"];
        trace?: never;
    };
    "/api/v1/organisation/sign-in-provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fournisseur d’identité de l’organisme (son secret n’est jamais rendu) */
        get: operations["SignInProvider_read"];
        /** Règle le fournisseur d’identité (If-Match ; "0" quand il n’y en a pas) : il est interrogé aussitôt */
        put: operations["SignInProvider_set"];
        post?: never;
        /** Retire le fournisseur d’identité ; les sessions qu’il a ouvertes se ferment */
        delete: operations["SignInProvider_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lit un projet */
        get: operations["Project_read"];
        put?: never;
        post?: never;
        /** Supprime un projet et ses équipes */
        delete: operations["Project_delete"];
        options?: never;
        head?: never;
        /** Modifie un projet */
        patch: operations["Project_edit"];
        trace?: never;
    };
    "/api/v1/projects/{id}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liste les équipes d’un projet et leurs membres */
        get: operations["Project_listTeams"];
        put?: never;
        /** Forme une équipe */
        post: operations["Project_createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Remplace le nom et les membres d’une équipe ; If-Match : la version lue du projet */
        put: operations["Project_replaceTeam"];
        post?: never;
        /** Dissout une équipe */
        delete: operations["Project_deleteTeam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Donner les mêmes appréciations à chaque membre d’une équipe, dans ses propres grilles */
        post: operations["GradingGrid_rateTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un certificat est-il authentique ? (public) */
        get: operations["Verification_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
};
export type webhooks = Record<string, never>;
export type components = {
    schemas: {
        ActivateRequest: {
            password: string;
            token: string;
        };
        ActivationLink: {
            activationUrl: string | null;
            sent: boolean;
        };
        Activity: {
            competencies: components["schemas"]["Competency"][];
            /** @default  */
            context: string & (unknown & unknown);
            description: (string & (unknown & unknown))[];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            title: string & (unknown & unknown);
        };
        ActivityContent: {
            competencies: components["schemas"]["CompetencyContent"][];
            /** @default  */
            context: string & (unknown & unknown);
            description: (string & (unknown & unknown))[];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id?: string;
            title: string & (unknown & unknown);
        };
        ActivityContentInput: {
            competencies: components["schemas"]["CompetencyContentInput"][];
            /** @default  */
            context?: string & (unknown & unknown);
            description: (string & (unknown & unknown))[];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id?: string;
            title: string & (unknown & unknown);
        };
        AddPasskeyRequest: {
            attestationObject: string;
            clientDataJSON: string;
            credentialId: string;
            name: string & (unknown & unknown);
            transports: string[];
        };
        ApiKey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            expiresOn: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            label: string;
            lastUsedAt: string | null;
            networks: string[];
            prefix: string;
            revokedAt: string | null;
            scopes: ("organisation:read" | "organisation:write" | "member:read" | "member:write" | "member:link" | "api-key:manage" | "provider:manage" | "audit:read" | "catalog:read" | "catalog:write" | "learner:read" | "learner:write" | "session:read" | "session:write" | "session:close" | "grading:own" | "deliberation:read" | "deliberation:decide" | "deliberation:correct" | "certificate:read" | "certificate:issue" | "certificate:revoke" | "passport:own")[];
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
        };
        ApiKeyList: {
            items: components["schemas"]["ApiKey"][];
        };
        AssessedBlock: {
            code: string;
            criterionCount: number;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            title: string;
        };
        AssessmentMethod: {
            companyMission: (string & (unknown & unknown)) | null;
            deliverables: (string & (unknown & unknown))[];
            exampleProjects: (string & (unknown & unknown))[];
            jury: (string & (unknown & unknown)) | null;
            /** @enum {string} */
            kind: "project" | "company_mission" | "role_play" | "exam" | "other";
            other: (string & (unknown & unknown))[];
            place: (string & (unknown & unknown)) | null;
            teamMax: number | null;
            teamMin: number | null;
            weeksMax: number | null;
            weeksMin: number | null;
        };
        AssessmentMethodInput: {
            companyMission: (string & (unknown & unknown)) | null;
            deliverables: (string & (unknown & unknown))[];
            exampleProjects: (string & (unknown & unknown))[];
            jury: (string & (unknown & unknown)) | null;
            /** @enum {string} */
            kind: "project" | "company_mission" | "role_play" | "exam" | "other";
            other: (string & (unknown & unknown))[];
            place: (string & (unknown & unknown)) | null;
            teamMax: number | null;
            teamMin: number | null;
            weeksMax: number | null;
            weeksMin: number | null;
        };
        AuthenticatorToConfirm: {
            qrCode: string;
            secret: string;
            uri: string;
        };
        BeginProviderSignInRequest: {
            returnTo: string | null;
        };
        Block: {
            activities: components["schemas"]["Activity"][];
            code: string & (unknown & unknown);
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            title: string & (unknown & unknown);
        };
        BlockContent: {
            activities: components["schemas"]["ActivityContent"][];
            code: string & (unknown & unknown);
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id?: string;
            title: string & (unknown & unknown);
        };
        BlockContentInput: {
            activities: components["schemas"]["ActivityContentInput"][];
            code: string & (unknown & unknown);
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id?: string;
            title: string & (unknown & unknown);
        };
        Candidate: {
            /** @enum {string} */
            accessRoute: "FORMATION_INITIALE_HORS_APPRENTISSAGE" | "FORMATION_INITIALE_APPRENTISSAGE" | "FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION" | "FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION" | "VAE" | "EQUIVALENCE_DIPLOME_ETRANGER" | "CANDIDAT_LIBRE";
            alreadyHeldBlockIds: string[];
            displayName: string;
            externalId: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            learnerId: string;
            teams: {
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                name: string;
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                projectId: string;
                projectTitle: string;
            }[];
        };
        CandidatePage: {
            items: components["schemas"]["Candidate"][];
            nextCursor: string | null;
            total: number | null;
        };
        CanonicalFramework: {
            blocks: components["schemas"]["BlockContent"][];
            certification: {
                code: string & (unknown & unknown);
                level: number | null;
                title: string & (unknown & unknown);
            };
            /** @enum {string} */
            format: "certitude-framework";
            /** @enum {number} */
            formatVersion: 1;
            label: string;
            scale: components["schemas"]["RatingScale"];
        };
        Certificate: {
            blockCode: string | null;
            blockTitle: string | null;
            can: {
                download: boolean;
                replace: boolean;
                revoke: boolean;
            };
            certificationCode: string;
            certificationTitle: string;
            failure: components["schemas"]["CertificateFailure"] | null;
            fileSize: number | null;
            holderName: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            issuedOn: string | null;
            /** @enum {string} */
            kind: "block" | "certification";
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            learnerId: string;
            number: string | null;
            revocationReason: string | null;
            revokedAt: string | null;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            sessionId: string;
            sessionName: string;
            sha256: string | null;
            /** @enum {string} */
            state: "pending" | "numbered" | "issued" | "failed" | "revoked" | "withdrawn";
            verificationCode: string;
            verificationUrl: string;
        };
        CertificateBatch: {
            /** Format: date-time */
            createdAt: string;
            failed: number;
            finished: boolean;
            heldUp: {
                /** Format: date-time */
                since: string;
                /** @enum {string} */
                trouble: "disk-full" | "storage-away" | "database-away" | "restored";
            } | null;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            issued: number;
            pending: number;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            sessionId: string;
            total: number;
        };
        CertificateBatchList: {
            items: components["schemas"]["CertificateBatch"][];
        };
        CertificateFailure: {
            /** @enum {string} */
            code: "delivery-deadline-passed";
            params: Record<string, never>;
        } | {
            /** @enum {string} */
            code: "facts-unfit";
            params: {
                places: string[];
            };
        } | {
            /** @enum {string} */
            code: "missing-glyphs";
            params: {
                characters: string[];
            };
        } | {
            /** @enum {string} */
            code: "not-printed";
            params: {
                detail: string | null;
                reason: string;
            };
        } | {
            /** @enum {string} */
            code: "attempts-used-up";
            params: Record<string, never>;
        };
        CertificatePage: {
            items: components["schemas"]["Certificate"][];
            nextCursor: string | null;
            total: number | null;
        };
        CertificateTrace: {
            certificate: components["schemas"]["Certificate"];
            decisions: {
                blockCode: string;
                /** Format: date-time */
                decidedAt: string;
                decidedBy: string;
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                outcome: string;
                reason: string | null;
                rule: string;
            }[];
            frameworkVersion: {
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                label: string;
                number: number;
            };
            grids: {
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                jurorName: string;
                submittedAt: string | null;
            }[];
            templateVersion: string;
        };
        Certification: {
            certifierName: string & (unknown & unknown);
            code: string;
            /** Format: date-time */
            createdAt: string;
            deliveryDeadlineOn: string | null;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            level: number | null;
            nsfCodes: string[];
            registrationDecidedOn: string | null;
            registrationEndsOn: string | null;
            revision: number;
            title: string & (unknown & unknown);
            versions: components["schemas"]["FrameworkVersionSummary"][];
        };
        CertificationListItem: {
            code: string;
            deliveryDeadlineOn: string | null;
            draftCount: number;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            level: number | null;
            publishedVersion: {
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                label: string;
                number: number;
            } | null;
            registrationEndsOn: string | null;
            title: string & (unknown & unknown);
        };
        CertificationPage: {
            items: components["schemas"]["CertificationListItem"][];
            nextCursor: string | null;
            total: number | null;
        };
        ChangePasswordRequest: {
            currentPassword: string;
            password: string;
        };
        CloseExamSessionRequest: {
            /** @default true */
            issueCertificates?: boolean;
        };
        CodeRequest: {
            code: string;
        };
        Competency: {
            code: string & (unknown & unknown);
            criteria: components["schemas"]["Criterion"][];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            method: components["schemas"]["AssessmentMethod"] | null;
            skills: (string & (unknown & unknown))[];
            statement: string & (unknown & unknown);
            /** @default false */
            transversal: boolean;
        };
        CompetencyContent: {
            code: string & (unknown & unknown);
            criteria: components["schemas"]["CriterionContent"][];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id?: string;
            method: components["schemas"]["AssessmentMethod"] | null;
            skills: (string & (unknown & unknown))[];
            statement: string & (unknown & unknown);
            /** @default false */
            transversal: boolean;
        };
        CompetencyContentInput: {
            code: string & (unknown & unknown);
            criteria: components["schemas"]["CriterionContentInput"][];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id?: string;
            method: components["schemas"]["AssessmentMethodInput"] | null;
            skills: (string & (unknown & unknown))[];
            statement: string & (unknown & unknown);
            /** @default false */
            transversal?: boolean;
        };
        ComposeJuryRequest: {
            members: components["schemas"]["JuryMemberRequest"][];
        };
        ConfirmedImport: {
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            certificationId: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            frameworkVersionId: string;
        };
        ConfirmImportRequest: {
            certification: {
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
            } | {
                create: components["schemas"]["CreateCertificationRequest"];
            };
            label: string & (unknown & unknown);
        };
        CorrectDecisionsRequest: {
            decisions: components["schemas"]["CorrectionRequest"][];
        };
        CorrectionRequest: {
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            blockId: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            candidateId: string;
            /** @enum {string} */
            outcome: "validated" | "refused";
            reason: string & (unknown & unknown);
            supersedes: string | null;
        };
        CreateApiKeyRequest: {
            /**
             * Format: date
             * @description Dernier jour de la clé ; dans un an si rien n’est dit
             */
            expiresOn?: string;
            label: string & (unknown & unknown);
            /**
             * @description D’où elle est acceptée ; vide : de partout
             * @default []
             */
            networks?: (string)[];
            scopes: ("organisation:read" | "organisation:write" | "member:read" | "member:write" | "member:link" | "api-key:manage" | "provider:manage" | "audit:read" | "catalog:read" | "catalog:write" | "learner:read" | "learner:write" | "session:read" | "session:write" | "session:close" | "grading:own" | "deliberation:read" | "deliberation:decide" | "deliberation:correct" | "certificate:read" | "certificate:issue" | "certificate:revoke" | "passport:own")[];
        };
        CreateCertificationRequest: {
            certifierName: string & (unknown & unknown);
            code: string;
            deliveryDeadlineOn: string | null;
            level: number | null;
            nsfCodes: string[];
            registrationDecidedOn: string | null;
            registrationEndsOn: string | null;
            title: string & (unknown & unknown);
        };
        CreatedApiKey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            expiresOn: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            label: string;
            lastUsedAt: string | null;
            networks: string[];
            prefix: string;
            revokedAt: string | null;
            scopes: ("organisation:read" | "organisation:write" | "member:read" | "member:write" | "member:link" | "api-key:manage" | "provider:manage" | "audit:read" | "catalog:read" | "catalog:write" | "learner:read" | "learner:write" | "session:read" | "session:write" | "session:close" | "grading:own" | "deliberation:read" | "deliberation:decide" | "deliberation:correct" | "certificate:read" | "certificate:issue" | "certificate:revoke" | "passport:own")[];
            secret: string;
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
        };
        CreateExamSessionRequest: {
            blockIds: string[];
            /** Format: date */
            endsOn: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            frameworkVersionId: string;
            name: string & (unknown & unknown);
            place: string & (unknown & unknown);
            /** Format: date */
            startsOn: string;
        };
        CreateLearnerRequest: {
            /** @enum {string} */
            accessRoute: "FORMATION_INITIALE_HORS_APPRENTISSAGE" | "FORMATION_INITIALE_APPRENTISSAGE" | "FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION" | "FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION" | "VAE" | "EQUIVALENCE_DIPLOME_ETRANGER" | "CANDIDAT_LIBRE";
            birthName: string & (unknown & unknown);
            birthPlace: string & (unknown & unknown);
            /** Format: date */
            bornOn: string;
            /** Format: email */
            email: string;
            externalId: string & (unknown & unknown);
            firstNames: string & (unknown & unknown);
            /** @enum {string} */
            sex: "F" | "M";
            usualName: (string & (unknown & unknown)) | null;
        };
        CreateProjectRequest: {
            /** @default  */
            brief?: string & (unknown & unknown);
            competencyIds: string[];
            deliverables?: (string & (unknown & unknown))[];
            /** Format: date */
            dueOn: string;
            /** Format: date */
            startsOn: string;
            teamMax?: number;
            teamMin?: number;
            title: string & (unknown & unknown);
        };
        CreateVersionRequest: {
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            copyOf?: string;
            label: string & (unknown & unknown);
        };
        Criterion: {
            /** @default false */
            eliminatory: boolean;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            statement: string & (unknown & unknown);
            /** @default 1 */
            weight: number;
        };
        CriterionContent: {
            /** @default false */
            eliminatory: boolean;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id?: string;
            statement: string & (unknown & unknown);
            /** @default 1 */
            weight: number;
        };
        CriterionContentInput: {
            /** @default false */
            eliminatory?: boolean;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id?: string;
            statement: string & (unknown & unknown);
            /** @default 1 */
            weight?: number;
        };
        Decision: {
            /** Format: date-time */
            decidedAt: string;
            decidedBy: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            /** @enum {string} */
            outcome: "validated" | "refused";
            /** @enum {string} */
            proposal: "validated" | "refused" | "incomplete";
            proposalReasons: components["schemas"]["ProposalReason"][];
            reason: string | null;
            rule: string;
            sequence: number;
        };
        DecisionChoice: {
            /** @enum {string} */
            outcome: "validated" | "refused";
            reasonRequired: boolean;
        };
        DecisionHistory: {
            items: components["schemas"]["Decision"][];
        };
        DecisionRequest: {
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            blockId: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            candidateId: string;
            /** @enum {string} */
            outcome: "validated" | "refused";
            reason?: (string & (unknown & unknown)) | null;
            supersedes?: string | null;
        };
        DeclareConflictRequest: {
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            candidateId: string;
            reason: string & (unknown & unknown);
        };
        DeliberateRequest: {
            decisions: components["schemas"]["DecisionRequest"][];
        };
        DeliberationCandidate: {
            cells: components["schemas"]["DeliberationCell"][];
            displayName: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            wholeCertification: boolean;
        };
        DeliberationCell: {
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            blockId: string;
            choices: components["schemas"]["DecisionChoice"][];
            decision: components["schemas"]["Decision"] | null;
            decisionCount: number;
            heldSince: string | null;
            /** @enum {string} */
            proposal: "validated" | "refused" | "incomplete";
            reasons: components["schemas"]["ProposalReason"][];
        };
        DeliberationTable: {
            blocks: {
                code: string;
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                title: string;
            }[];
            can: {
                correct: boolean;
                decide: boolean;
            };
            items: components["schemas"]["DeliberationCandidate"][];
            nextCursor: string | null;
            rule: {
                id: string;
                statement: string;
            };
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            sessionId: string;
            total: number | null;
        };
        EditCertificationRequest: {
            certifierName?: string & (unknown & unknown);
            deliveryDeadlineOn?: string | null;
            level?: number | null;
            nsfCodes?: string[];
            registrationDecidedOn?: string | null;
            registrationEndsOn?: string | null;
            title?: string & (unknown & unknown);
        };
        EditExamSessionRequest: {
            blockIds?: string[];
            /** Format: date */
            endsOn?: string;
            name?: string & (unknown & unknown);
            place?: string & (unknown & unknown);
            /** Format: date */
            startsOn?: string;
        };
        EditLearnerRequest: {
            /** @enum {string} */
            accessRoute?: "FORMATION_INITIALE_HORS_APPRENTISSAGE" | "FORMATION_INITIALE_APPRENTISSAGE" | "FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION" | "FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION" | "VAE" | "EQUIVALENCE_DIPLOME_ETRANGER" | "CANDIDAT_LIBRE";
            birthName?: string & (unknown & unknown);
            birthPlace?: string & (unknown & unknown);
            /** Format: date */
            bornOn?: string;
            /** Format: email */
            email?: string;
            externalId?: string & (unknown & unknown);
            firstNames?: string & (unknown & unknown);
            /** @enum {string} */
            sex?: "F" | "M";
            usualName?: (string & (unknown & unknown)) | null;
        };
        EditOrganisationRequest: {
            city?: string & (unknown & unknown);
            commercialName?: (string & (unknown & unknown)) | null;
            keysMayDecide?: boolean;
            legalName?: string & (unknown & unknown);
            secondFactorRoles?: ("administrator" | "coordinator" | "juror" | "learner")[];
            signatoryName?: string & (unknown & unknown);
            signatoryTitle?: string & (unknown & unknown);
            siret?: string | null;
        };
        EditProjectRequest: {
            brief?: string & (unknown & unknown);
            competencyIds?: string[];
            deliverables?: (string & (unknown & unknown))[];
            /** Format: date */
            dueOn?: string;
            /** Format: date */
            startsOn?: string;
            teamMax?: number;
            teamMin?: number;
            title?: string & (unknown & unknown);
        };
        EligibleCertificate: {
            blockCode: string | null;
            blockId: string | null;
            can: {
                issue: boolean;
                replace: boolean;
            };
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            candidateId: string;
            certificateId: string | null;
            holderName: string;
            /** @enum {string} */
            kind: "block" | "certification";
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            learnerId: string;
            state: ("pending" | "numbered" | "issued" | "failed" | "revoked" | "withdrawn") | null;
            title: string;
        };
        EligibleCertificates: {
            items: components["schemas"]["EligibleCertificate"][];
            nextCursor: string | null;
            obstacles: ("registered-elsewhere" | "registration-decision-missing" | "certifier-missing" | "level-missing" | "nsf-missing" | "signatory-missing" | "delivery-deadline-passed")[];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            sessionId: string;
            toIssue: number;
            total: number | null;
        };
        EndProviderSignInRequest: {
            answer: string;
        };
        EvaluationMatrix: {
            criteria: {
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                blockId: string;
                competencyCode: string;
                eliminatory: boolean;
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                statement: string;
            }[];
            items: components["schemas"]["MatrixCandidate"][];
            jurors: {
                displayName: string;
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                memberId: string;
                president: boolean;
            }[];
            nextCursor: string | null;
            scale: components["schemas"]["RatingScale"];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            sessionId: string;
            total: number | null;
        };
        ExamSession: {
            blocks: components["schemas"]["AssessedBlock"][];
            can: {
                close: boolean;
                delete: boolean;
                deliberate: boolean;
                open: boolean;
                reschedule: boolean;
                setUp: boolean;
            };
            certification: {
                code: string;
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                title: string;
            };
            closedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            deliberatingAt: string | null;
            /** Format: date */
            endsOn: string;
            frameworkVersion: {
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                label: string;
                number: number;
            };
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            missing: components["schemas"]["MissingItem"][];
            name: string & (unknown & unknown);
            openedAt: string | null;
            place: string & (unknown & unknown);
            progress: components["schemas"]["ExamSessionProgress"];
            revision: number;
            scale: components["schemas"]["RatingScale"];
            /** Format: date */
            startsOn: string;
            /** @enum {string} */
            state: "preparing" | "open" | "deliberating" | "closed";
        };
        ExamSessionListItem: {
            certification: {
                code: string;
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                title: string;
            };
            /** Format: date */
            endsOn: string;
            frameworkVersion: {
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                label: string;
                number: number;
            };
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            missing: components["schemas"]["MissingItem"][];
            name: string & (unknown & unknown);
            place: string & (unknown & unknown);
            progress: components["schemas"]["ExamSessionProgress"];
            /** Format: date */
            startsOn: string;
            /** @enum {string} */
            state: "preparing" | "open" | "deliberating" | "closed";
        };
        ExamSessionPage: {
            items: components["schemas"]["ExamSessionListItem"][];
            nextCursor: string | null;
            total: number | null;
        };
        ExamSessionProgress: {
            candidates: number;
            decisionsExpected: number;
            decisionsTaken: number;
            grids: number;
            gridsSubmitted: number;
            jurors: number;
            projects: number;
            teams: number;
        };
        ForgottenPasswordRequest: {
            email: string;
        };
        FrameworkContent: {
            blocks: components["schemas"]["BlockContent"][];
            label: string & (unknown & unknown);
            /**
             * @default {
             *       "levels": [
             *         {
             *           "level": 1,
             *           "label": "Non acquis"
             *         },
             *         {
             *           "level": 2,
             *           "label": "En cours d’acquisition"
             *         },
             *         {
             *           "level": 3,
             *           "label": "Acquis"
             *         },
             *         {
             *           "level": 4,
             *           "label": "Maîtrisé"
             *         }
             *       ],
             *       "acquiredFrom": 3
             *     }
             */
            scale: components["schemas"]["RatingScale"];
        };
        FrameworkContentInput: {
            blocks: components["schemas"]["BlockContentInput"][];
            label: string & (unknown & unknown);
            /**
             * @default {
             *       "levels": [
             *         {
             *           "level": 1,
             *           "label": "Non acquis"
             *         },
             *         {
             *           "level": 2,
             *           "label": "En cours d’acquisition"
             *         },
             *         {
             *           "level": 3,
             *           "label": "Acquis"
             *         },
             *         {
             *           "level": 4,
             *           "label": "Maîtrisé"
             *         }
             *       ],
             *       "acquiredFrom": 3
             *     }
             */
            scale?: components["schemas"]["RatingScaleInput"];
        };
        FrameworkVersion: {
            blocks: components["schemas"]["Block"][];
            can: {
                assess: boolean;
                delete: boolean;
                edit: boolean;
                publish: boolean;
                retire: boolean;
            };
            certificationCode: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            certificationId: string;
            certificationTitle: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            label: string;
            number: number;
            obstacles: {
                code: string;
                detail: string;
                pointer: string;
            }[];
            publishedAt: string | null;
            retiredAt: string | null;
            revision: number;
            scale: components["schemas"]["RatingScale"];
            sourceName: string | null;
            /** @enum {string} */
            state: "draft" | "published" | "retired";
        };
        FrameworkVersionSummary: {
            blockCount: number;
            competencyCount: number;
            /** Format: date-time */
            createdAt: string;
            criterionCount: number;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            label: string;
            number: number;
            publishedAt: string | null;
            retiredAt: string | null;
            sourceName: string | null;
            /** @enum {string} */
            state: "draft" | "published" | "retired";
        };
        GradingGrid: {
            blocks: components["schemas"]["GridBlock"][];
            can: {
                rate: boolean;
                submit: boolean;
            };
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            candidateId: string;
            candidateName: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            jurorName: string;
            peers: {
                jurorName: string;
                ratings: components["schemas"]["Rating"][];
            }[];
            rated: number;
            ratings: components["schemas"]["Rating"][];
            revision: number;
            scale: components["schemas"]["RatingScale"];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            sessionId: string;
            sessionName: string;
            /** @enum {string} */
            sessionState: "preparing" | "open" | "deliberating" | "closed";
            /** @enum {string} */
            state: "draft" | "submitted" | "withdrawn";
            submittedAt: string | null;
            teams: {
                criterionIds: string[];
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                members: string[];
                name: string;
                projectTitle: string;
            }[];
            total: number;
        };
        GridBlock: {
            code: string;
            competencies: components["schemas"]["GridCompetency"][];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            title: string;
        };
        GridCompetency: {
            code: string;
            criteria: components["schemas"]["Criterion"][];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            statement: string;
        };
        GridNeighbour: {
            candidateName: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
        };
        GridNeighbours: {
            next: components["schemas"]["GridNeighbour"] | null;
            previous: components["schemas"]["GridNeighbour"] | null;
            rank: number;
            total: number;
        };
        ImportCounts: {
            blocks: number;
            competencies: number;
            criteria: number;
            methods: number;
            skills: number;
            warnings: number;
        };
        ImportPlace: {
            firstLine: number;
            lastLine: number;
            pointer: string;
        };
        ImportPreview: {
            confirmedAt: string | null;
            content: components["schemas"]["FrameworkContent"];
            counts: components["schemas"]["ImportCounts"];
            /** Format: date-time */
            createdAt: string;
            encoding: string;
            frameworkVersionId: string | null;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            /** @enum {string} */
            kind: "rncp" | "canonical";
            places: components["schemas"]["ImportPlace"][];
            sourceLines: string[];
            sourceName: string;
            suggestedCertification: {
                code: string;
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                title: string;
            } | null;
            warnings: components["schemas"]["ImportWarning"][];
        };
        ImportWarning: {
            code: string;
            line: number;
            message: string;
            params: {
                [key: string]: string | number;
            };
        };
        InvitedMember: {
            activationUrl: string | null;
            can: {
                removeSecondFactor: boolean;
                renewActivation: boolean;
                resetPassword: boolean;
                setRoles: boolean;
            };
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            email: string;
            linkToRenew: boolean;
            roles: ("administrator" | "coordinator" | "juror" | "learner")[];
            sent: boolean;
            /** @enum {string} */
            state: "invited" | "active" | "disabled";
            unreachable: boolean;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            userId: string;
            wasMember: boolean;
        };
        InviteMemberRequest: {
            displayName: string & (unknown & unknown);
            email: string;
            roles: ("administrator" | "coordinator" | "juror" | "learner")[];
        };
        JurorGrid: {
            can: {
                rate: boolean;
                submit: boolean;
            };
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            candidateId: string;
            candidateName: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            rated: number;
            revision: number;
            /** @enum {string} */
            state: "draft" | "submitted" | "withdrawn";
            teams: {
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                name: string;
            }[];
            total: number;
        };
        JurorGridPage: {
            items: components["schemas"]["JurorGrid"][];
            nextCursor: string | null;
            total: number | null;
        };
        JurorSession: {
            certificationTitle: string;
            /** Format: date */
            endsOn: string;
            grids: number;
            gridsSubmitted: number;
            gridsWithdrawn: number;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            name: string;
            place: string;
            president: boolean;
            /** Format: date */
            startsOn: string;
            /** @enum {string} */
            state: "preparing" | "open" | "deliberating" | "closed";
        };
        JurorSessionList: {
            items: components["schemas"]["JurorSession"][];
        };
        Jury: {
            can: {
                compose: boolean;
                recuse: boolean;
                substitute: boolean;
            };
            members: components["schemas"]["JuryMember"][];
            outsideShare: number;
            recusals: components["schemas"]["Recusal"][];
            revision: number;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            sessionId: string;
        };
        JuryMember: {
            company: string & (unknown & unknown);
            displayName: string;
            email: string;
            grids: number;
            gridsSubmitted: number;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            outside: boolean;
            president: boolean;
            quality: string & (unknown & unknown);
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            userId: string;
        };
        JuryMemberRequest: {
            company: string & (unknown & unknown);
            outside: boolean;
            president: boolean;
            quality: string & (unknown & unknown);
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            userId: string;
        };
        Learner: {
            /** @enum {string} */
            accessRoute: "FORMATION_INITIALE_HORS_APPRENTISSAGE" | "FORMATION_INITIALE_APPRENTISSAGE" | "FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION" | "FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION" | "VAE" | "EQUIVALENCE_DIPLOME_ETRANGER" | "CANDIDAT_LIBRE";
            birthName: string & (unknown & unknown);
            birthPlace: (string & (unknown & unknown)) | null;
            bornOn: string | null;
            civilStatusReadable: boolean;
            /** Format: date-time */
            createdAt: string;
            email: string;
            externalId: string & (unknown & unknown);
            firstNames: string & (unknown & unknown);
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            revision: number;
            sex: ("F" | "M") | null;
            userId: string | null;
            usualName: (string & (unknown & unknown)) | null;
        };
        LearnerAccount: {
            activationUrl: string | null;
            sent: boolean;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            userId: string;
        };
        LearnerPage: {
            items: components["schemas"]["Learner"][];
            nextCursor: string | null;
            total: number | null;
        };
        MatrixCandidate: {
            disagreements: {
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                criterionId: string;
                gap: number;
            }[];
            displayName: string;
            grids: components["schemas"]["MatrixGrid"][];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
        };
        MatrixGrid: {
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            gridId: string;
            levels: number[] | null;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            memberId: string;
            rated: number;
            /** @enum {string} */
            state: "draft" | "submitted" | "withdrawn";
            total: number;
        };
        Me: {
            csrfToken: string;
            displayName: string & (unknown & unknown);
            email: string | null;
            heldSince: string | null;
            memberships: components["schemas"]["Membership"][];
            mustEnrol: boolean;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            organisationId: string;
            organisationName: string;
            permissions: ("organisation:read" | "organisation:write" | "member:read" | "member:write" | "member:link" | "api-key:manage" | "provider:manage" | "audit:read" | "catalog:read" | "catalog:write" | "learner:read" | "learner:write" | "session:read" | "session:write" | "session:close" | "grading:own" | "deliberation:read" | "deliberation:decide" | "deliberation:correct" | "certificate:read" | "certificate:issue" | "certificate:revoke" | "passport:own")[];
            roles: ("administrator" | "coordinator" | "juror" | "learner")[];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            userId: string;
        };
        Member: {
            can: {
                removeSecondFactor: boolean;
                renewActivation: boolean;
                resetPassword: boolean;
                setRoles: boolean;
            };
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            email: string;
            linkToRenew: boolean;
            roles: ("administrator" | "coordinator" | "juror" | "learner")[];
            /** @enum {string} */
            state: "invited" | "active" | "disabled";
            unreachable: boolean;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            userId: string;
        };
        MemberPage: {
            items: components["schemas"]["Member"][];
            nextCursor: string | null;
            total: number | null;
        };
        Membership: {
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            organisationId: string;
            organisationName: string;
            roles: ("administrator" | "coordinator" | "juror" | "learner")[];
        };
        MissingItem: {
            /** @enum {string} */
            code: "candidates" | "jury" | "president" | "jury-too-small" | "candidates-without-team" | "teams-out-of-bounds" | "grids-to-submit" | "decisions-to-take" | "certificates-to-issue" | "certificates-failed";
            count: number;
        };
        MyCertificates: {
            items: components["schemas"]["OwnCertificate"][];
        };
        Organisation: {
            city: string;
            commercialName: string | null;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            keysMayDecide: boolean;
            legalName: string;
            revision: number;
            secondFactorRoles: ("administrator" | "coordinator" | "juror" | "learner")[];
            signatoryName: string;
            signatoryTitle: string;
            siret: string | null;
        };
        OwnCertificate: {
            blockCode: string | null;
            blockTitle: string | null;
            can: {
                download: boolean;
                present: boolean;
            };
            certificationCode: string;
            certificationTitle: string;
            failure: components["schemas"]["CertificateFailure"] | null;
            fileSize: number | null;
            holderName: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            issuedOn: string | null;
            /** @enum {string} */
            kind: "block" | "certification";
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            learnerId: string;
            number: string | null;
            revocationReason: string | null;
            revokedAt: string | null;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            sessionId: string;
            sessionName: string;
            sha256: string | null;
            /** @enum {string} */
            state: "pending" | "numbered" | "issued" | "failed" | "revoked" | "withdrawn";
            verificationCode: string;
            verificationUrl: string;
        };
        Passkey: {
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            lastUsedAt: string | null;
            name: string;
        };
        PasskeyOptions: {
            options: {
                [key: string]: unknown;
            };
        };
        PasskeyProofInput: {
            authenticatorData: string;
            clientDataJSON: string;
            credentialId: string;
            signature: string;
        };
        Passport: {
            certifications: components["schemas"]["PassportCertification"][];
            displayName: string;
        };
        PassportCertification: {
            blocks: {
                code: string;
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                juryReason: string | null;
                reasons: components["schemas"]["ProposalReason"][];
                sessionName: string | null;
                since: string | null;
                /** @enum {string} */
                state: "acquired" | "refused" | "in-progress" | "remaining";
                title: string;
            }[];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            certificationId: string;
            code: string;
            complete: boolean;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            frameworkVersionId: string;
            level: number | null;
            title: string;
        };
        PasswordLink: {
            passwordUrl: string | null;
            sent: boolean;
        };
        PasswordReset: {
            byMail: boolean;
        };
        PendingSignIn: {
            authenticator: boolean;
            /** Format: date-time */
            expiresAt: string;
            passkey: boolean;
            recoveryCode: boolean;
        };
        Problem: {
            code: string;
            detail: string;
            errors?: {
                code?: string;
                detail: string;
                pointer: string;
            }[];
            instance: string;
            requestId?: string;
            status: number;
            title: string;
            type: string;
        };
        Project: {
            /** @default  */
            brief: string & (unknown & unknown);
            competencies: {
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                blockId: string;
                code: string;
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                statement: string;
            }[];
            competencyIds: string[];
            deliverables: (string & (unknown & unknown))[];
            /** Format: date */
            dueOn: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            revision: number;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            sessionId: string;
            /** Format: date */
            startsOn: string;
            teamCount: number;
            teamMax: number;
            teamMin: number;
            title: string & (unknown & unknown);
            weeksMax: number | null;
            weeksMin: number | null;
        };
        ProjectPage: {
            items: components["schemas"]["Project"][];
            nextCursor: string | null;
            total: number | null;
        };
        ProofRequest: {
            currentPassword: string;
        };
        ProposalReason: {
            acquired: number | null;
            /** @enum {string} */
            code: "all-criteria-acquired" | "criterion-not-acquired" | "eliminatory-criterion-not-acquired" | "grids-missing" | "no-grid" | "no-criterion";
            competencyCode: string | null;
            criterionId: string | null;
            expected: number;
            statement: string | null;
            submitted: number;
        };
        ProviderChoices: {
            items: {
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                label: string;
                organisationName: string;
            }[];
        };
        ProviderErrand: {
            /** Format: uri */
            url: string;
        };
        ProviderSignedIn: {
            returnTo: string | null;
        };
        Rating: {
            comment: string | null;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            criterionId: string;
            level: number;
            /** Format: date-time */
            ratedAt: string;
        };
        RatingRequest: {
            comment?: (string & (unknown & unknown)) | null;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            criterionId: string;
            level: number | null;
        };
        RatingScale: {
            acquiredFrom: number;
            levels: {
                label: string & (unknown & unknown);
                level: number;
            }[];
        };
        RatingScaleInput: {
            acquiredFrom: number;
            levels: {
                label: string & (unknown & unknown);
                level: number;
            }[];
        };
        RecordRecusalRequest: {
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            candidateId: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            memberId: string;
            reason: string & (unknown & unknown);
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        Recusal: {
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            candidateId: string;
            candidateName: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            memberId: string;
            reason: string;
            /** Format: date-time */
            recordedAt: string;
        };
        RegisterCandidatesRequest: {
            learnerIds: string[];
        };
        RegisteredCandidates: {
            alreadyRegistered: number;
            registered: number;
        };
        RequestCertificatesRequest: {
            /** @default [] */
            reissue?: string[];
        };
        ResetPasswordRequest: {
            password: string;
            token: string;
        };
        RevokeCertificateRequest: {
            reason: string & (unknown & unknown);
        };
        RolesSet: {
            /** @enum {string} */
            invitation: "unchanged" | "sent" | "to-renew";
        };
        SavedGrid: {
            rated: number;
            revision: number;
            /** Format: date-time */
            savedAt: string;
            total: number;
        };
        SavedRatings: {
            rated: number;
            ratings: components["schemas"]["Rating"][];
            revision: number;
            /** Format: date-time */
            savedAt: string;
            total: number;
        };
        SaveRatingsRequest: {
            ratings: components["schemas"]["RatingRequest"][];
        };
        SeatSubstituteRequest: {
            candidateIds: string[];
            company: string & (unknown & unknown);
            outside: boolean;
            quality: string & (unknown & unknown);
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            userId: string;
        };
        SecondFactor: {
            authenticator: {
                /** Format: date-time */
                confirmedAt: string;
                lastUsedAt: string | null;
            } | null;
            passkeys: components["schemas"]["Passkey"][];
            recoveryCodesLeft: number;
        };
        Session: {
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            device: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
            network: string;
            provider: string | null;
        };
        SessionList: {
            items: components["schemas"]["Session"][];
        };
        SetRolesRequest: {
            roles: ("administrator" | "coordinator" | "juror" | "learner")[];
        };
        SetSignInProviderRequest: {
            clientId: string & (unknown & unknown);
            clientSecret?: string & (unknown & unknown);
            domains: string[];
            issuer: string;
            label: string & (unknown & unknown);
            passwordsAllowed: boolean;
        };
        SignInProvider: {
            clientId: string | null;
            domains: string[];
            issuer: string | null;
            label: string | null;
            passwordsAllowed: boolean;
            redirectUri: string;
            revision: number;
        };
        SignInRequest: {
            /** Format: email */
            email: string;
            password: string;
        };
        SwitchOrganisationRequest: {
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            organisationId: string;
        };
        Team: {
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            members: {
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                candidateId: string;
                displayName: string;
            }[];
            name: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            projectId: string;
            projectRevision: number;
            sizeFits: boolean;
        };
        TeamPage: {
            items: components["schemas"]["Team"][];
            nextCursor: string | null;
            total: number | null;
        };
        TeamRatingsResult: {
            applied: number;
            grids: {
                /**
                 * Format: uuid
                 * @description Identifiant opaque
                 */
                id: string;
                revision: number;
            }[];
            left: number;
        };
        TeamRequest: {
            candidateIds: string[];
            name: string & (unknown & unknown);
        };
        Verification: {
            certificate: {
                blockCode: string | null;
                blockTitle: string | null;
                certificationCode: string;
                certificationTitle: string;
                certifierName: string;
                holderName: string;
                /** Format: date */
                issuedOn: string;
                /** @enum {string} */
                kind: "block" | "certification";
                revokedOn: string | null;
            } | null;
            file: ("same" | "different") | null;
            /** @enum {string} */
            outcome: "genuine" | "revoked" | "unknown";
        };
    };
    responses: {
        /**
         * @description Introuvable.
         *     - `catalog.certification-unknown` : Cette certification n’existe pas ou n’existe plus
         */
        CatalogCertificationUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "catalog.certification-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
        /**
         * @description Introuvable.
         *     - `catalog.version-unknown` : Cette version de référentiel n’existe pas ou n’existe plus
         */
        CatalogVersionUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "catalog.version-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
        /**
         * @description Introuvable.
         *     - `credential.batch-unknown` : Lot de certificats introuvable
         */
        CredentialBatchUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "credential.batch-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
        /**
         * @description Introuvable.
         *     - `credential.certificate-unknown` : Certificat introuvable
         */
        CredentialCertificateUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "credential.certificate-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
        /**
         * @description Introuvable.
         *     - `exam.candidate-unknown` : Candidat introuvable : il n’existe pas ou ne relève pas de votre organisme
         */
        ExamCandidateUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "exam.candidate-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
        /**
         * @description Introuvable.
         *     - `exam.project-unknown` : Projet introuvable : il n’existe pas ou ne relève pas de votre organisme
         */
        ExamProjectUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "exam.project-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
        /**
         * @description Introuvable.
         *     - `exam.session-unknown` : Session introuvable : elle n’existe pas ou ne relève pas de votre organisme
         */
        ExamSessionUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "exam.session-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
        /**
         * @description Introuvable.
         *     - `exam.team-unknown` : Équipe introuvable : elle n’existe pas ou ne relève pas de votre organisme
         */
        ExamTeamUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "exam.team-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
        /**
         * @description Introuvable.
         *     - `exchange.import-unknown` : Cet import n’existe pas ou n’existe plus : recommencez-le
         */
        ExchangeImportUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "exchange.import-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
        /**
         * @description Panne : la même demande peut aboutir plus tard.
         *     - `http.unexpected` : Erreur inattendue : elle est journalisée, réessayez ou transmettez l’identifiant de requête à l’assistance
         *     - `http.503` : Service momentanément indisponible
         *     - `http.disk-full` : Rien ne peut être enregistré pour l’instant, le disque du serveur est plein : prévenez l’assistance, la consultation reste possible
         */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.unexpected" | "http.503" | "http.disk-full";
                    /** @enum {unknown} */
                    status: 500 | 503;
                };
            };
        };
        /**
         * @description Introuvable.
         *     - `grading.grid-unknown` : Grille introuvable parmi les vôtres : reprenez-la depuis la liste de vos candidats
         */
        GradingGridUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "grading.grid-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
        /**
         * @description Requête mal formée.
         *     - `http.400` : Requête mal formée
         */
        Http400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.400";
                    /** @constant */
                    status: 400;
                };
            };
        };
        /**
         * @description Requête mal formée.
         *     - `http.400` : Requête mal formée
         *     - `http.body-not-utf8` : Cet envoi n’est pas en UTF-8 : ses accents seraient perdus ; encodez-le en UTF-8
         */
        Http400OrHttpBodyNotUtf8: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.400" | "http.body-not-utf8";
                    /** @constant */
                    status: 400;
                };
            };
        };
        /**
         * @description Délai dépassé.
         *     - `http.408` : Délai dépassé
         */
        Http408: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.408";
                    /** @constant */
                    status: 408;
                };
            };
        };
        /**
         * @description Adresse trop longue.
         *     - `http.414` : Adresse trop longue
         */
        Http414: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.414";
                    /** @constant */
                    status: 414;
                };
            };
        };
        /**
         * @description Format d’envoi non reconnu.
         *     - `http.415` : Format d’envoi non reconnu
         */
        Http415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.415";
                    /** @constant */
                    status: 415;
                };
            };
        };
        /**
         * @description Trop de requêtes : patientez un instant.
         *     - `http.429` : Trop de requêtes : patientez un instant
         */
        Http429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.429";
                    /** @constant */
                    status: 429;
                };
            };
        };
        /**
         * @description Trop de requêtes : patientez un instant.
         *     - `http.429` : Trop de requêtes : patientez un instant
         *     - `http.too-many-bodies` : Trop d’envois volumineux en même temps : attendez la fin des précédents
         */
        Http429OrHttpTooManyBodies: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.429" | "http.too-many-bodies";
                    /** @constant */
                    status: 429;
                };
            };
        };
        /**
         * @description En-têtes de requête trop longs.
         *     - `http.431` : En-têtes de requête trop longs
         */
        Http431: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.431";
                    /** @constant */
                    status: 431;
                };
            };
        };
        /**
         * @description Envoi trop volumineux.
         *     - `http.body-too-large` : Cet envoi dépasse {megabytes} Mo, le maximum accepté ici : envoyez-en moins à la fois
         *     - `http.json-too-many-values` : Ce JSON compte plus de {most} valeurs : envoyez-en moins à la fois
         */
        HttpBodyTooLargeOrHttpJsonTooManyValues: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.body-too-large" | "http.json-too-many-values";
                    /** @constant */
                    status: 413;
                };
            };
        };
        /**
         * @description Conflit avec l’état actuel.
         *     - `http.idempotency-key-in-use` : La première demande de même clé Idempotency-Key est en cours : réessayez dans un instant
         */
        HttpIdempotencyKeyInUse: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.idempotency-key-in-use";
                    /** @constant */
                    status: 409;
                };
            };
        };
        /**
         * @description Saisie refusée.
         *     - `http.idempotency-key-malformed` : L’en-tête Idempotency-Key tient en 200 caractères au plus, sans espace ni accent : un UUID convient
         *     - `http.idempotency-key-reused` : Cette clé Idempotency-Key a déjà servi à une autre demande : donnez-en une nouvelle à celle-ci
         *     - `http.invalid-input` : Certains champs sont à corriger ({count})
         *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
         */
        HttpIdempotencyKeyMalformedOrHttpIdempotencyKeyReusedOrHttpInvalidInputOrHttpJsonTooDeep: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.idempotency-key-malformed" | "http.idempotency-key-reused" | "http.invalid-input" | "http.json-too-deep";
                    /** @constant */
                    status: 422;
                };
            };
        };
        /**
         * @description Précondition manquante (en-tête If-Match).
         *     - `http.if-match-required` : Indiquez la version lue dans l’en-tête If-Match
         */
        HttpIfMatchRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.if-match-required";
                    /** @constant */
                    status: 428;
                };
            };
        };
        /**
         * @description Saisie refusée.
         *     - `http.invalid-cursor` : Curseur de pagination inconnu : reprenez la liste au début
         *     - `http.invalid-input` : Certains champs sont à corriger ({count})
         */
        HttpInvalidCursorOrHttpInvalidInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.invalid-cursor" | "http.invalid-input";
                    /** @constant */
                    status: 422;
                };
            };
        };
        /**
         * @description Saisie refusée.
         *     - `http.invalid-input` : Certains champs sont à corriger ({count})
         */
        HttpInvalidInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.invalid-input";
                    /** @constant */
                    status: 422;
                };
            };
        };
        /**
         * @description Saisie refusée.
         *     - `http.invalid-input` : Certains champs sont à corriger ({count})
         *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
         */
        HttpInvalidInputOrHttpJsonTooDeep: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.invalid-input" | "http.json-too-deep";
                    /** @constant */
                    status: 422;
                };
            };
        };
        /**
         * @description Modifié entre-temps par quelqu’un d’autre.
         *     - `http.stale` : Quelqu’un a modifié cet élément depuis votre lecture : rechargez-le puis reprenez votre modification
         */
        HttpStale: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "http.stale";
                    /** @constant */
                    status: 412;
                };
            };
        };
        /**
         * @description Action non autorisée.
         *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
         */
        IdentityApiKeyElsewhere: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "identity.api-key-elsewhere";
                    /** @constant */
                    status: 403;
                };
            };
        };
        /**
         * @description Action non autorisée.
         *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
         *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
         *     - `identity.left-to-people` : Cette décision revient à une personne : votre organisme ne laisse pas les clés d’API la prendre (Paramètres, Organisme)
         *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
         *     - `identity.second-factor-required` : Votre organisme demande la double authentification : ajoutez-la à votre compte pour continuer
         */
        IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityLeftToPeopleOrIdentityPermissionMissingOrIdentitySecondFactorRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.left-to-people" | "identity.permission-missing" | "identity.second-factor-required";
                    /** @constant */
                    status: 403;
                };
            };
        };
        /**
         * @description Action non autorisée.
         *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
         *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
         *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
         *     - `identity.second-factor-required` : Votre organisme demande la double authentification : ajoutez-la à votre compte pour continuer
         */
        IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.permission-missing" | "identity.second-factor-required";
                    /** @constant */
                    status: 403;
                };
            };
        };
        /**
         * @description Action non autorisée.
         *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
         *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
         *     - `identity.second-factor-required` : Votre organisme demande la double authentification : ajoutez-la à votre compte pour continuer
         */
        IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentitySecondFactorRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.second-factor-required";
                    /** @constant */
                    status: 403;
                };
            };
        };
        /**
         * @description Action non autorisée.
         *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
         *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
         *     - `identity.second-factor-required` : Votre organisme demande la double authentification : ajoutez-la à votre compte pour continuer
         */
        IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "identity.api-key-elsewhere" | "identity.permission-missing" | "identity.second-factor-required";
                    /** @constant */
                    status: 403;
                };
            };
        };
        /**
         * @description Action non autorisée.
         *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
         *     - `identity.second-factor-required` : Votre organisme demande la double authentification : ajoutez-la à votre compte pour continuer
         */
        IdentityApiKeyElsewhereOrIdentitySecondFactorRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "identity.api-key-elsewhere" | "identity.second-factor-required";
                    /** @constant */
                    status: 403;
                };
            };
        };
        /**
         * @description Connexion nécessaire.
         *     - `identity.api-key-expired` : Cette clé d’API a expiré : créez-en une autre dans Paramètres, Clés d’API
         *     - `identity.api-key-refused` : Clé d’API inconnue ou révoquée
         *     - `identity.not-signed-in` : Votre session est terminée : reconnectez-vous
         */
        IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "identity.api-key-expired" | "identity.api-key-refused" | "identity.not-signed-in";
                    /** @constant */
                    status: 401;
                };
            };
        };
        /**
         * @description Introuvable.
         *     - `identity.api-key-unknown` : Clé d’API introuvable
         */
        IdentityApiKeyUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "identity.api-key-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
        /**
         * @description Introuvable.
         *     - `identity.member-unknown` : Cette personne n’est pas membre de l’organisme
         */
        IdentityMemberUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "identity.member-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
        /**
         * @description Introuvable.
         *     - `identity.passkey-unknown` : Cette clé d’accès n’est plus sur votre compte
         */
        IdentityPasskeyUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "identity.passkey-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
        /**
         * @description Introuvable.
         *     - `identity.session-unknown` : Cette connexion est déjà fermée
         */
        IdentitySessionUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "identity.session-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
        /**
         * @description Introuvable.
         *     - `training.learner-unknown` : Apprenant introuvable : il n’existe pas ou ne relève pas de votre organisme
         */
        TrainingLearnerUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code: "training.learner-unknown";
                    /** @constant */
                    status: 404;
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    ApiKey_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    ApiKey_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Nom de la demande, choisi par l’appelant (UUID conseillé) : répétée sous 24 h, elle reçoit la même réponse sans être refaite */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            409: components["responses"]["HttpIdempotencyKeyInUse"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.idempotency-key-malformed` : L’en-tête Idempotency-Key tient en 200 caractères au plus, sans espace ni accent : un UUID convient
             *     - `http.idempotency-key-reused` : Cette clé Idempotency-Key a déjà servi à une autre demande : donnez-en une nouvelle à celle-ci
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `identity.api-key-ends-before-today` : Choisissez une date à venir
             *     - `identity.scope-beyond-own-permissions` : Une clé ne peut recevoir que les droits que vous avez : « {scope} » n’en fait pas partie
             *     - `identity.scope-for-people` : Ce droit ne s’exerce qu’en personne : aucune clé ne peut recevoir « {scope} »
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.idempotency-key-malformed" | "http.idempotency-key-reused" | "http.invalid-input" | "http.json-too-deep" | "identity.api-key-ends-before-today" | "identity.scope-beyond-own-permissions" | "identity.scope-for-people";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    ApiKey_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["IdentityApiKeyUnknown"];
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Password_activate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            /**
             * @description Action non autorisée.
             *     - `identity.provider-asked` : Votre organisme demande de passer par son propre service de connexion : tapez votre adresse e-mail, puis choisissez le bouton à son nom
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.provider-asked";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            /**
             * @description Introuvable.
             *     - `identity.activation-unknown` : Ce lien d’activation a déjà servi ou a expiré : demandez-en un nouveau à votre centre
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.activation-unknown";
                        /** @constant */
                        status: 404;
                    };
                };
            };
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Session_whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhere"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Password_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            /**
             * @description Action non autorisée.
             *     - `identity.account-by-password-alone` : Vous êtes entré par le fournisseur d’identité de votre organisme : pour changer ce qui est de votre compte, reconnectez-vous par votre mot de passe
             *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
             *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
             *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
             *     - `identity.second-factor-required` : Votre organisme demande la double authentification : ajoutez-la à votre compte pour continuer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.account-by-password-alone" | "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.permission-missing" | "identity.second-factor-required";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `identity.present-password-wrong` : Ce n’est pas votre mot de passe actuel
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.invalid-input" | "http.json-too-deep" | "identity.present-password-wrong";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            /**
             * @description Trop de requêtes : patientez un instant.
             *     - `http.429` : Trop de requêtes : patientez un instant
             *     - `http.too-many-bodies` : Trop d’envois volumineux en même temps : attendez la fin des précédents
             *     - `identity.sign-in-throttled` : Trop d’essais : réessayez dans {minutes} minutes
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.429" | "http.too-many-bodies" | "identity.sign-in-throttled";
                        /** @constant */
                        status: 429;
                    };
                };
            };
            431: components["responses"]["Http431"];
        };
    };
    Password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            /**
             * @description Connexion nécessaire.
             *     - `identity.second-factor-asked` : Mot de passe accepté : saisissez maintenant un code de votre application d’authentification, ou un code de secours
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.second-factor-asked";
                        /** @constant */
                        status: 401;
                    };
                };
            };
            /**
             * @description Action non autorisée.
             *     - `identity.provider-asked` : Votre organisme demande de passer par son propre service de connexion : tapez votre adresse e-mail, puis choisissez le bouton à son nom
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.provider-asked";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            /**
             * @description Introuvable.
             *     - `identity.reset-link-unknown` : Ce lien a déjà servi ou a expiré : demandez-en un nouveau depuis « Mot de passe oublié ? » ou à votre centre
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.reset-link-unknown";
                        /** @constant */
                        status: 404;
                    };
                };
            };
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Password_howToReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordReset"];
                };
            };
            400: components["responses"]["Http400"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Password_forgotten: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgottenPasswordRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordReset"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    ProviderSignIn_ofDomain: {
        parameters: {
            query: {
                domain: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderChoices"];
                };
            };
            400: components["responses"]["Http400"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    ProviderSignIn_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginProviderSignInRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderErrand"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            /**
             * @description Connexion nécessaire.
             *     - `identity.provider-answer-refused` : La réponse du service de connexion n’est pas celle attendue : recommencez ; si cela persiste, prévenez votre organisme
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.provider-answer-refused";
                        /** @constant */
                        status: 401;
                    };
                };
            };
            /**
             * @description Action non autorisée.
             *     - `identity.cross-site-sign-in` : Connexion demandée depuis un autre site : ouvrez la page de connexion de ce site
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.cross-site-sign-in";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            /**
             * @description Introuvable.
             *     - `identity.provider-unknown` : Ce service de connexion n’existe pas ou plus : revenez à la page de connexion
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.provider-unknown";
                        /** @constant */
                        status: 404;
                    };
                };
            };
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `identity.provider-away` : Le service de connexion de votre organisme ne répond pas : réessayez dans quelques minutes, puis prévenez-le
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.provider-away";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    ProviderSignIn_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndProviderSignInRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderSignedIn"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            /**
             * @description Connexion nécessaire.
             *     - `identity.errand-unknown` : Cette connexion a expiré, a déjà servi ou a commencé dans un autre navigateur : recommencez depuis la page de connexion
             *     - `identity.provider-answer-refused` : La réponse du service de connexion n’est pas celle attendue : recommencez ; si cela persiste, prévenez votre organisme
             *     - `identity.provider-declined` : La connexion a été interrompue ou refusée par le service de votre organisme : recommencez, ou voyez avec lui
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.errand-unknown" | "identity.provider-answer-refused" | "identity.provider-declined";
                        /** @constant */
                        status: 401;
                    };
                };
            };
            /**
             * @description Action non autorisée.
             *     - `identity.cross-site-sign-in` : Connexion demandée depuis un autre site : ouvrez la page de connexion de ce site
             *     - `identity.provider-address-unverified` : Le service de connexion n’affirme pas que votre adresse e-mail est bien la vôtre : demandez à votre organisme de la vérifier chez son fournisseur
             *     - `identity.provider-person-unknown` : Votre organisme n’a pas de compte à votre adresse, ou l’a fermé : demandez-lui une invitation à l’adresse que connaît son service de connexion
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.cross-site-sign-in" | "identity.provider-address-unverified" | "identity.provider-person-unknown";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `identity.provider-away` : Le service de connexion de votre organisme ne répond pas : réessayez dans quelques minutes, puis prévenez-le
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.provider-away";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    OwnFactors_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            /**
             * @description Action non autorisée.
             *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
             *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.api-key-elsewhere" | "identity.permission-missing";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    OwnFactors_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticatorToConfirm"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            /**
             * @description Action non autorisée.
             *     - `identity.account-by-password-alone` : Vous êtes entré par le fournisseur d’identité de votre organisme : pour changer ce qui est de votre compte, reconnectez-vous par votre mot de passe
             *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
             *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
             *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
             *     - `identity.sign-in-too-old` : Votre connexion date trop pour cette opération : déconnectez-vous, puis reconnectez-vous
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.account-by-password-alone" | "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.permission-missing" | "identity.sign-in-too-old";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `identity.present-password-wrong` : Ce n’est pas votre mot de passe actuel
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.invalid-input" | "http.json-too-deep" | "identity.present-password-wrong";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            /**
             * @description Trop de requêtes : patientez un instant.
             *     - `http.429` : Trop de requêtes : patientez un instant
             *     - `http.too-many-bodies` : Trop d’envois volumineux en même temps : attendez la fin des précédents
             *     - `identity.sign-in-throttled` : Trop d’essais : réessayez dans {minutes} minutes
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.429" | "http.too-many-bodies" | "identity.sign-in-throttled";
                        /** @constant */
                        status: 429;
                    };
                };
            };
            431: components["responses"]["Http431"];
        };
    };
    OwnFactors_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            /**
             * @description Action non autorisée.
             *     - `identity.account-by-password-alone` : Vous êtes entré par le fournisseur d’identité de votre organisme : pour changer ce qui est de votre compte, reconnectez-vous par votre mot de passe
             *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
             *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
             *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.account-by-password-alone" | "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.permission-missing";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `identity.authenticator-not-begun` : Aucune application n’attend son premier code, ou l’attente a trop duré : recommencez l’ajout
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.authenticator-not-begun";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `identity.code-wrong` : Ce code n’est pas le bon, ou il a déjà servi
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.invalid-input" | "http.json-too-deep" | "identity.code-wrong";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    OwnFactors_remove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            /**
             * @description Action non autorisée.
             *     - `identity.account-by-password-alone` : Vous êtes entré par le fournisseur d’identité de votre organisme : pour changer ce qui est de votre compte, reconnectez-vous par votre mot de passe
             *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
             *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
             *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
             *     - `identity.sign-in-too-old` : Votre connexion date trop pour cette opération : déconnectez-vous, puis reconnectez-vous
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.account-by-password-alone" | "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.permission-missing" | "identity.sign-in-too-old";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `identity.second-factor-none` : Ce compte n’a pas de double authentification
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.second-factor-none";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `identity.present-password-wrong` : Ce n’est pas votre mot de passe actuel
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.invalid-input" | "http.json-too-deep" | "identity.present-password-wrong";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            /**
             * @description Trop de requêtes : patientez un instant.
             *     - `http.429` : Trop de requêtes : patientez un instant
             *     - `http.too-many-bodies` : Trop d’envois volumineux en même temps : attendez la fin des précédents
             *     - `identity.sign-in-throttled` : Trop d’essais : réessayez dans {minutes} minutes
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.429" | "http.too-many-bodies" | "identity.sign-in-throttled";
                        /** @constant */
                        status: 429;
                    };
                };
            };
            431: components["responses"]["Http431"];
        };
    };
    OwnPasskeys_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPasskeyRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            /**
             * @description Action non autorisée.
             *     - `identity.account-by-password-alone` : Vous êtes entré par le fournisseur d’identité de votre organisme : pour changer ce qui est de votre compte, reconnectez-vous par votre mot de passe
             *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
             *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
             *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.account-by-password-alone" | "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.permission-missing";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `identity.passkey-refused` : Cette clé d’accès n’a pas été reconnue, ou la demande a plus de cinq minutes : recommencez
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.invalid-input" | "http.json-too-deep" | "identity.passkey-refused";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    OwnPasskeys_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            /**
             * @description Action non autorisée.
             *     - `identity.account-by-password-alone` : Vous êtes entré par le fournisseur d’identité de votre organisme : pour changer ce qui est de votre compte, reconnectez-vous par votre mot de passe
             *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
             *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
             *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
             *     - `identity.sign-in-too-old` : Votre connexion date trop pour cette opération : déconnectez-vous, puis reconnectez-vous
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.account-by-password-alone" | "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.permission-missing" | "identity.sign-in-too-old";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            404: components["responses"]["IdentityPasskeyUnknown"];
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `identity.present-password-wrong` : Ce n’est pas votre mot de passe actuel
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.invalid-input" | "http.json-too-deep" | "identity.present-password-wrong";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            /**
             * @description Trop de requêtes : patientez un instant.
             *     - `http.429` : Trop de requêtes : patientez un instant
             *     - `http.too-many-bodies` : Trop d’envois volumineux en même temps : attendez la fin des précédents
             *     - `identity.sign-in-throttled` : Trop d’essais : réessayez dans {minutes} minutes
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.429" | "http.too-many-bodies" | "identity.sign-in-throttled";
                        /** @constant */
                        status: 429;
                    };
                };
            };
            431: components["responses"]["Http431"];
        };
    };
    OwnPasskeys_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            /**
             * @description Action non autorisée.
             *     - `identity.account-by-password-alone` : Vous êtes entré par le fournisseur d’identité de votre organisme : pour changer ce qui est de votre compte, reconnectez-vous par votre mot de passe
             *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
             *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
             *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
             *     - `identity.sign-in-too-old` : Votre connexion date trop pour cette opération : déconnectez-vous, puis reconnectez-vous
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.account-by-password-alone" | "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.permission-missing" | "identity.sign-in-too-old";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `identity.present-password-wrong` : Ce n’est pas votre mot de passe actuel
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.invalid-input" | "http.json-too-deep" | "identity.present-password-wrong";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            /**
             * @description Trop de requêtes : patientez un instant.
             *     - `http.429` : Trop de requêtes : patientez un instant
             *     - `http.too-many-bodies` : Trop d’envois volumineux en même temps : attendez la fin des précédents
             *     - `identity.sign-in-throttled` : Trop d’essais : réessayez dans {minutes} minutes
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.429" | "http.too-many-bodies" | "identity.sign-in-throttled";
                        /** @constant */
                        status: 429;
                    };
                };
            };
            431: components["responses"]["Http431"];
        };
    };
    OwnFactors_renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            /**
             * @description Action non autorisée.
             *     - `identity.account-by-password-alone` : Vous êtes entré par le fournisseur d’identité de votre organisme : pour changer ce qui est de votre compte, reconnectez-vous par votre mot de passe
             *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
             *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
             *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
             *     - `identity.sign-in-too-old` : Votre connexion date trop pour cette opération : déconnectez-vous, puis reconnectez-vous
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.account-by-password-alone" | "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.permission-missing" | "identity.sign-in-too-old";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `identity.second-factor-none` : Ce compte n’a pas de double authentification
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.second-factor-none";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `identity.present-password-wrong` : Ce n’est pas votre mot de passe actuel
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.invalid-input" | "http.json-too-deep" | "identity.present-password-wrong";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            /**
             * @description Trop de requêtes : patientez un instant.
             *     - `http.429` : Trop de requêtes : patientez un instant
             *     - `http.too-many-bodies` : Trop d’envois volumineux en même temps : attendez la fin des précédents
             *     - `identity.sign-in-throttled` : Trop d’essais : réessayez dans {minutes} minutes
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.429" | "http.too-many-bodies" | "identity.sign-in-throttled";
                        /** @constant */
                        status: 429;
                    };
                };
            };
            431: components["responses"]["Http431"];
        };
    };
    OwnSessions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    OwnSessions_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            /**
             * @description Action non autorisée.
             *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
             *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
             *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
             *     - `identity.second-factor-required` : Votre organisme demande la double authentification : ajoutez-la à votre compte pour continuer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.permission-missing" | "identity.second-factor-required";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    OwnSessions_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["IdentitySessionUnknown"];
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    SecondStep_awaited: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingSignIn"];
                };
            };
            400: components["responses"]["Http400"];
            /**
             * @description Introuvable.
             *     - `identity.sign-in-not-pending` : Cette connexion n’a pas été terminée à temps : recommencez depuis le début
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.sign-in-not-pending";
                        /** @constant */
                        status: 404;
                    };
                };
            };
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            /**
             * @description Connexion nécessaire.
             *     - `identity.second-factor-asked` : Mot de passe accepté : saisissez maintenant un code de votre application d’authentification, ou un code de secours
             *     - `identity.sign-in-failed` : Adresse e-mail ou mot de passe incorrect
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.second-factor-asked" | "identity.sign-in-failed";
                        /** @constant */
                        status: 401;
                    };
                };
            };
            /**
             * @description Action non autorisée.
             *     - `identity.cross-site-sign-in` : Connexion demandée depuis un autre site : ouvrez la page de connexion de ce site
             *     - `identity.provider-asked` : Votre organisme demande de passer par son propre service de connexion : tapez votre adresse e-mail, puis choisissez le bouton à son nom
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.cross-site-sign-in" | "identity.provider-asked";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            /**
             * @description Trop de requêtes : patientez un instant.
             *     - `http.429` : Trop de requêtes : patientez un instant
             *     - `http.too-many-bodies` : Trop d’envois volumineux en même temps : attendez la fin des précédents
             *     - `identity.sign-in-throttled` : Trop d’essais : réessayez dans {minutes} minutes
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.429" | "http.too-many-bodies" | "identity.sign-in-throttled";
                        /** @constant */
                        status: 429;
                    };
                };
            };
            431: components["responses"]["Http431"];
        };
    };
    SecondStep_giveCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            /**
             * @description Action non autorisée.
             *     - `identity.cross-site-sign-in` : Connexion demandée depuis un autre site : ouvrez la page de connexion de ce site
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.cross-site-sign-in";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            /**
             * @description Introuvable.
             *     - `identity.sign-in-not-pending` : Cette connexion n’a pas été terminée à temps : recommencez depuis le début
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.sign-in-not-pending";
                        /** @constant */
                        status: 404;
                    };
                };
            };
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `identity.authenticator-unreadable` : L’application d’authentification de ce compte ne peut plus être contrôlée : utilisez un code de secours, ou demandez à votre administration de retirer la double authentification
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.authenticator-unreadable";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `identity.code-wrong` : Ce code n’est pas le bon, ou il a déjà servi
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.invalid-input" | "http.json-too-deep" | "identity.code-wrong";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            /**
             * @description Trop de requêtes : patientez un instant.
             *     - `http.429` : Trop de requêtes : patientez un instant
             *     - `http.too-many-bodies` : Trop d’envois volumineux en même temps : attendez la fin des précédents
             *     - `identity.sign-in-throttled` : Trop d’essais : réessayez dans {minutes} minutes
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.429" | "http.too-many-bodies" | "identity.sign-in-throttled";
                        /** @constant */
                        status: 429;
                    };
                };
            };
            431: components["responses"]["Http431"];
        };
    };
    SecondStep_givePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyProofInput"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            /**
             * @description Action non autorisée.
             *     - `identity.cross-site-sign-in` : Connexion demandée depuis un autre site : ouvrez la page de connexion de ce site
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.cross-site-sign-in";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `identity.passkey-refused` : Cette clé d’accès n’a pas été reconnue, ou la demande a plus de cinq minutes : recommencez
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.invalid-input" | "http.json-too-deep" | "identity.passkey-refused";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            /**
             * @description Trop de requêtes : patientez un instant.
             *     - `http.429` : Trop de requêtes : patientez un instant
             *     - `http.too-many-bodies` : Trop d’envois volumineux en même temps : attendez la fin des précédents
             *     - `identity.sign-in-throttled` : Trop d’essais : réessayez dans {minutes} minutes
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.429" | "http.too-many-bodies" | "identity.sign-in-throttled";
                        /** @constant */
                        status: 429;
                    };
                };
            };
            431: components["responses"]["Http431"];
        };
    };
    SecondStep_askPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            /**
             * @description Action non autorisée.
             *     - `identity.cross-site-sign-in` : Connexion demandée depuis un autre site : ouvrez la page de connexion de ce site
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.cross-site-sign-in";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            /**
             * @description Action non autorisée.
             *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
             *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
             *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.permission-missing";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Session_switchOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchOrganisationRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            /**
             * @description Action non autorisée.
             *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
             *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
             *     - `identity.provider-asked` : Votre organisme demande de passer par son propre service de connexion : tapez votre adresse e-mail, puis choisissez le bouton à son nom
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.provider-asked";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            /**
             * @description Introuvable.
             *     - `identity.organisation-unknown` : Organisme introuvable
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.organisation-unknown";
                        /** @constant */
                        status: 404;
                    };
                };
            };
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Candidate_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamCandidateUnknown"];
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.session-already-open` : La session n’est plus en préparation : candidats, projets, équipes, blocs et jury ne changent plus. Préparez une nouvelle session pour ce qui manque
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.session-already-open" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    CertificateBatch_byId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateBatch"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CredentialBatchUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    CertificateBatch_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CredentialBatchUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            /**
             * @description Trop de requêtes : patientez un instant.
             *     - `http.429` : Trop de requêtes : patientez un instant
             *     - `http.too-many-streams` : Trop de suivis en direct ouverts en même temps ({most} au plus) : fermez un des autres écrans
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.429" | "http.too-many-streams";
                        /** @constant */
                        status: 429;
                    };
                };
            };
            431: components["responses"]["Http431"];
        };
    };
    Certificate_byId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CredentialCertificateUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Certificate_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CredentialCertificateUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `credential.file-altered` : Le fichier conservé ne correspond plus à l’empreinte prise à l’émission : il n’est pas délivré, prévenez l’assistance
             *     - `credential.file-missing` : Le fichier de ce certificat n’est plus dans le stockage : prévenez l’assistance, qui le rétablira depuis une sauvegarde
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "credential.file-altered" | "credential.file-missing";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            414: components["responses"]["Http414"];
            /**
             * @description Saisie refusée.
             *     - `credential.certificate-not-issued` : Ce certificat n’est pas encore émis
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "credential.certificate-not-issued" | "http.invalid-input";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Certificate_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeCertificateRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityLeftToPeopleOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CredentialCertificateUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `credential.already-revoked` : Ce certificat est déjà révoqué
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "credential.already-revoked";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `credential.certificate-not-issued` : Ce certificat n’est pas encore émis
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "credential.certificate-not-issued" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Certificate_trace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateTrace"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CredentialCertificateUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Certification_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificationPage"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidCursorOrHttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Certification_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Nom de la demande, choisi par l’appelant (UUID conseillé) : répétée sous 24 h, elle reçoit la même réponse sans être refaite */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCertificationRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certification"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `catalog.certification-code-taken` : Une certification porte déjà ce code : ouvrez-la plutôt que d’en créer une autre
             *     - `http.idempotency-key-in-use` : La première demande de même clé Idempotency-Key est en cours : réessayez dans un instant
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "catalog.certification-code-taken" | "http.idempotency-key-in-use";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `catalog.registration-days-out-of-order` : Dates d’enregistrement incohérentes : cette échéance précède la décision d’enregistrement
             *     - `http.idempotency-key-malformed` : L’en-tête Idempotency-Key tient en 200 caractères au plus, sans espace ni accent : un UUID convient
             *     - `http.idempotency-key-reused` : Cette clé Idempotency-Key a déjà servi à une autre demande : donnez-en une nouvelle à celle-ci
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "catalog.registration-days-out-of-order" | "http.idempotency-key-malformed" | "http.idempotency-key-reused" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Certification_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certification"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CatalogCertificationUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Certification_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) */
                "If-Match": string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCertificationRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certification"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CatalogCertificationUnknown"];
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `catalog.registration-days-out-of-order` : Dates d’enregistrement incohérentes : cette échéance précède la décision d’enregistrement
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "catalog.registration-days-out-of-order" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            428: components["responses"]["HttpIfMatchRequired"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    FrameworkVersion_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description Nom de la demande, choisi par l’appelant (UUID conseillé) : répétée sous 24 h, elle reçoit la même réponse sans être refaite */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVersionRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkVersion"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            /**
             * @description Introuvable.
             *     - `catalog.certification-unknown` : Cette certification n’existe pas ou n’existe plus
             *     - `catalog.version-unknown` : Cette version de référentiel n’existe pas ou n’existe plus
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "catalog.certification-unknown" | "catalog.version-unknown";
                        /** @constant */
                        status: 404;
                    };
                };
            };
            408: components["responses"]["Http408"];
            409: components["responses"]["HttpIdempotencyKeyInUse"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpIdempotencyKeyMalformedOrHttpIdempotencyKeyReusedOrHttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    ExamSession_list: {
        parameters: {
            query?: {
                /** @description Identifiant opaque */
                certificationId?: string;
                cursor?: string;
                limit?: number;
                search?: string;
                state?: "preparing" | "open" | "deliberating" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamSessionPage"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidCursorOrHttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    ExamSession_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Nom de la demande, choisi par l’appelant (UUID conseillé) : répétée sous 24 h, elle reçoit la même réponse sans être refaite */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateExamSessionRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamSession"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            /**
             * @description Introuvable.
             *     - `catalog.version-unknown` : Cette version de référentiel n’existe pas ou n’existe plus
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "catalog.version-unknown";
                        /** @constant */
                        status: 404;
                    };
                };
            };
            408: components["responses"]["Http408"];
            409: components["responses"]["HttpIdempotencyKeyInUse"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `catalog.version-not-in-force` : Cette version n’est pas publiée : publiez-la, ou choisissez la version en vigueur de cette certification
             *     - `exam.block-not-in-version` : Ce bloc n’est pas dans la version du référentiel de la session
             *     - `http.idempotency-key-malformed` : L’en-tête Idempotency-Key tient en 200 caractères au plus, sans espace ni accent : un UUID convient
             *     - `http.idempotency-key-reused` : Cette clé Idempotency-Key a déjà servi à une autre demande : donnez-en une nouvelle à celle-ci
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "catalog.version-not-in-force" | "exam.block-not-in-version" | "http.idempotency-key-malformed" | "http.idempotency-key-reused" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    ExamSession_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamSession"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    ExamSession_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) ; honoré quand il est envoyé */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.session-already-open` : La session n’est plus en préparation : candidats, projets, équipes, blocs et jury ne changent plus. Préparez une nouvelle session pour ce qui manque
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.session-already-open" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    ExamSession_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) */
                "If-Match": string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditExamSessionRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamSession"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.block-covered-by-project` : Le projet « {project} » couvre la compétence {competency}, dont le bloc ne serait plus évalué : modifiez d’abord ce projet
             *     - `exam.block-not-in-version` : Ce bloc n’est pas dans la version du référentiel de la session
             *     - `exam.session-already-open` : La session n’est plus en préparation : candidats, projets, équipes, blocs et jury ne changent plus. Préparez une nouvelle session pour ce qui manque
             *     - `exam.session-days-out-of-order` : La fin de la session précède son début : corrigez l’une des deux dates
             *     - `exam.session-settled` : Le jury délibère ou a délibéré : le nom, les dates et le lieu de la session ne changent plus
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.block-covered-by-project" | "exam.block-not-in-version" | "exam.session-already-open" | "exam.session-days-out-of-order" | "exam.session-settled" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            428: components["responses"]["HttpIfMatchRequired"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Candidate_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
            };
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatePage"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidCursorOrHttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Candidate_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Nom de la demande, choisi par l’appelant (UUID conseillé) : répétée sous 24 h, elle reçoit la même réponse sans être refaite */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterCandidatesRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredCandidates"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            409: components["responses"]["HttpIdempotencyKeyInUse"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.learner-sits-on-jury` : {count} apprenant(s) siège(nt) au jury de cette session : personne n’a été inscrit
             *     - `exam.learners-unknown` : {count} apprenant(s) introuvable(s) : personne n’a été inscrit
             *     - `exam.session-already-open` : La session n’est plus en préparation : candidats, projets, équipes, blocs et jury ne changent plus. Préparez une nouvelle session pour ce qui manque
             *     - `http.idempotency-key-malformed` : L’en-tête Idempotency-Key tient en 200 caractères au plus, sans espace ni accent : un UUID convient
             *     - `http.idempotency-key-reused` : Cette clé Idempotency-Key a déjà servi à une autre demande : donnez-en une nouvelle à celle-ci
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.learner-sits-on-jury" | "exam.learners-unknown" | "exam.session-already-open" | "http.idempotency-key-malformed" | "http.idempotency-key-reused" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Deliberation_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                blockId: string;
                /** @description Identifiant opaque */
                candidateId: string;
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionHistory"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            /**
             * @description Introuvable.
             *     - `deliberation.assessed-block-unknown` : Ce bloc n’est pas évalué dans cette session
             *     - `exam.candidate-unknown` : Candidat introuvable : il n’existe pas ou ne relève pas de votre organisme
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "deliberation.assessed-block-unknown" | "exam.candidate-unknown";
                        /** @constant */
                        status: 404;
                    };
                };
            };
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    CertificateBatch_ofSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateBatchList"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    CertificateBatch_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description Nom de la demande, choisi par l’appelant (UUID conseillé) : répétée sous 24 h, elle reçoit la même réponse sans être refaite */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestCertificatesRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateBatch"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `credential.nothing-to-issue` : Rien à émettre : tous les certificats acquis dans cette session le sont déjà
             *     - `http.idempotency-key-in-use` : La première demande de même clé Idempotency-Key est en cours : réessayez dans un instant
             *     - `training.civil-status-unreadable` : État civil illisible pour {count} apprenant(s) : les clés de chiffrement de ce serveur ne l’ouvrent pas. Prévenez l’assistance, ou saisissez-le de nouveau en entier sur la fiche
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "credential.nothing-to-issue" | "http.idempotency-key-in-use" | "training.civil-status-unreadable";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `credential.mentions-missing` : Mentions obligatoires à compléter avant l’émission ({count})
             *     - `credential.not-reissuable` : Seul un certificat révoqué de cette session, et que rien n’a remplacé encore, peut être remplacé
             *     - `credential.session-not-closed` : La session n’est pas close : les certificats s’émettent après la délibération
             *     - `http.idempotency-key-malformed` : L’en-tête Idempotency-Key tient en 200 caractères au plus, sans espace ni accent : un UUID convient
             *     - `http.idempotency-key-reused` : Cette clé Idempotency-Key a déjà servi à une autre demande : donnez-en une nouvelle à celle-ci
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "credential.mentions-missing" | "credential.not-reissuable" | "credential.session-not-closed" | "http.idempotency-key-malformed" | "http.idempotency-key-reused" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Certificate_ofSession: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "pending" | "numbered" | "issued" | "failed" | "revoked" | "withdrawn";
            };
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatePage"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidCursorOrHttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    ExamSession_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) ; honoré quand il est envoyé */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseExamSessionRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamSession"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityLeftToPeopleOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.decisions-to-take` : Il reste {count} décision(s) à prendre sur {total} : complétez le tableau de délibération avant de clore
             *     - `exam.session-already-closed` : La session est déjà close : ses décisions sont définitives
             *     - `exam.session-not-deliberating` : La session n’est pas en délibération : ouvrez la délibération avant de clore
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.decisions-to-take" | "exam.session-already-closed" | "exam.session-not-deliberating" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Deliberation_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Nom de la demande, choisi par l’appelant (UUID conseillé) : répétée sous 24 h, elle reçoit la même réponse sans être refaite */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectDecisionsRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionHistory"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityLeftToPeopleOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `deliberation.decisions-outdated` : Aucune décision n’a été enregistrée : d’autres ont été prises depuis votre lecture du tableau. Rechargez-le puis reprenez
             *     - `http.idempotency-key-in-use` : La première demande de même clé Idempotency-Key est en cours : réessayez dans un instant
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "deliberation.decisions-outdated" | "http.idempotency-key-in-use";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `deliberation.decisions-refused` : Aucune décision n’a été enregistrée : certaines sont à corriger ({count}), voyez le détail de chacune
             *     - `deliberation.session-not-correctable` : La session n’est pas close : il n’y a rien à corriger, le jury peut encore changer sa décision
             *     - `http.idempotency-key-malformed` : L’en-tête Idempotency-Key tient en 200 caractères au plus, sans espace ni accent : un UUID convient
             *     - `http.idempotency-key-reused` : Cette clé Idempotency-Key a déjà servi à une autre demande : donnez-en une nouvelle à celle-ci
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "deliberation.decisions-refused" | "deliberation.session-not-correctable" | "http.idempotency-key-malformed" | "http.idempotency-key-reused" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    ExamSession_startDeliberation: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) ; honoré quand il est envoyé */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamSession"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.grids-to-submit` : Il reste {count} grille(s) à remettre sur {total} : relancez les jurés concernés
             *     - `exam.session-already-deliberating` : La délibération de cette session est déjà ouverte ou close
             *     - `exam.session-not-open-yet` : La session est encore en préparation : ouvrez-la avant de délibérer
             *     - `exam.session-not-ready-to-deliberate` : La délibération ne peut pas s’ouvrir encore : voyez ce qui manque
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.grids-to-submit" | "exam.session-already-deliberating" | "exam.session-not-open-yet" | "exam.session-not-ready-to-deliberate" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Deliberation_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
                show?: "all" | "pending" | "refused";
            };
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliberationTable"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            /**
             * @description Saisie refusée.
             *     - `deliberation.deliberation-not-started` : La délibération n’est pas commencée : les propositions apparaissent une fois les grilles remises et la délibération ouverte
             *     - `http.invalid-cursor` : Curseur de pagination inconnu : reprenez la liste au début
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "deliberation.deliberation-not-started" | "http.invalid-cursor" | "http.invalid-input";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Deliberation_deliberate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Nom de la demande, choisi par l’appelant (UUID conseillé) : répétée sous 24 h, elle reçoit la même réponse sans être refaite */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliberateRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionHistory"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityLeftToPeopleOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `deliberation.decisions-outdated` : Aucune décision n’a été enregistrée : d’autres ont été prises depuis votre lecture du tableau. Rechargez-le puis reprenez
             *     - `http.idempotency-key-in-use` : La première demande de même clé Idempotency-Key est en cours : réessayez dans un instant
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "deliberation.decisions-outdated" | "http.idempotency-key-in-use";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `deliberation.decisions-refused` : Aucune décision n’a été enregistrée : certaines sont à corriger ({count}), voyez le détail de chacune
             *     - `deliberation.deliberation-not-started` : La délibération n’est pas commencée : les propositions apparaissent une fois les grilles remises et la délibération ouverte
             *     - `deliberation.deliberation-over` : La session est close et ses certificats peuvent être délivrés : une décision prise par erreur se corrige, avec son motif, par un administrateur
             *     - `http.idempotency-key-malformed` : L’en-tête Idempotency-Key tient en 200 caractères au plus, sans espace ni accent : un UUID convient
             *     - `http.idempotency-key-reused` : Cette clé Idempotency-Key a déjà servi à une autre demande : donnez-en une nouvelle à celle-ci
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "deliberation.decisions-refused" | "deliberation.deliberation-not-started" | "deliberation.deliberation-over" | "http.idempotency-key-malformed" | "http.idempotency-key-reused" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    CertificateBatch_eligible: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                show?: "all" | "waiting" | "revoked";
            };
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibleCertificates"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidCursorOrHttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Jury_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jury"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Jury_compose: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) */
                "If-Match": string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComposeJuryRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jury"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.juror-is-candidate` : {count} membre(s) proposé(s) sont candidats à cette session
             *     - `exam.juror-not-member` : {count} personne(s) ne sont ni jurés ni personnel de l’organisme : invitez-les d’abord avec le rôle juré
             *     - `exam.jury-settled` : Les grilles sont ouvertes : le jury ne se recompose plus. Récusez un membre pour les candidats qu’il ne peut pas juger, et faites siéger un suppléant s’il en manque
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.juror-is-candidate" | "exam.juror-not-member" | "exam.jury-settled" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            428: components["responses"]["HttpIfMatchRequired"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Jury_seatSubstitute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatSubstituteRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jury"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `exam.already-seated` : Cette personne siège déjà à ce jury
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.already-seated";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.juror-is-candidate` : {count} membre(s) proposé(s) sont candidats à cette session
             *     - `exam.juror-not-member` : {count} personne(s) ne sont ni jurés ni personnel de l’organisme : invitez-les d’abord avec le rôle juré
             *     - `exam.substitute-before-opening` : La session n’est pas encore ouverte : ajoutez cette personne au jury, tout simplement
             *     - `exam.substitute-candidate-unknown` : Ce candidat n’est pas inscrit à cette session
             *     - `exam.substitute-too-late` : La délibération est ouverte : plus personne ne rejoint le jury de cette session
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.juror-is-candidate" | "exam.juror-not-member" | "exam.substitute-before-opening" | "exam.substitute-candidate-unknown" | "exam.substitute-too-late" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    EvaluationMatrix_matrix: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
                show?: "all" | "late" | "split";
            };
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationMatrix"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidCursorOrHttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    ExamSession_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) ; honoré quand il est envoyé */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamSession"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.session-already-open` : La session n’est plus en préparation : candidats, projets, équipes, blocs et jury ne changent plus. Préparez une nouvelle session pour ce qui manque
             *     - `exam.session-not-ready` : La session ne peut pas encore ouvrir : {count} point(s) à compléter
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.session-already-open" | "exam.session-not-ready" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Project_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidCursorOrHttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Project_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Nom de la demande, choisi par l’appelant (UUID conseillé) : répétée sous 24 h, elle reçoit la même réponse sans être refaite */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProjectRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            409: components["responses"]["HttpIdempotencyKeyInUse"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.competency-not-assessed` : {count} compétence(s) hors des blocs évalués par la session
             *     - `exam.methods-disagree-on-teams` : Les modalités de ces compétences ne s’accordent pas sur la taille des équipes (au moins {min}, au plus {max}) : répartissez-les entre plusieurs projets
             *     - `exam.methods-disagree-on-weeks` : Les modalités de ces compétences ne s’accordent pas sur la durée (au moins {min} semaines, au plus {max}) : répartissez-les entre plusieurs projets
             *     - `exam.project-days-out-of-order` : L’échéance du projet précède son début
             *     - `exam.project-too-long` : Les modalités d’évaluation prévoient au plus {weeks} semaine(s) : avancez l’échéance ou reculez le début
             *     - `exam.project-too-short` : Les modalités d’évaluation prévoient au moins {weeks} semaine(s) : reculez l’échéance ou avancez le début
             *     - `exam.session-already-open` : La session n’est plus en préparation : candidats, projets, équipes, blocs et jury ne changent plus. Préparez une nouvelle session pour ce qui manque
             *     - `exam.team-bound-widened` : Les modalités d’évaluation prévoient des équipes de {min} à {max} : un projet peut resserrer ces bornes, pas les élargir
             *     - `exam.team-bounds-out-of-order` : La taille maximale des équipes est inférieure à leur taille minimale
             *     - `http.idempotency-key-malformed` : L’en-tête Idempotency-Key tient en 200 caractères au plus, sans espace ni accent : un UUID convient
             *     - `http.idempotency-key-reused` : Cette clé Idempotency-Key a déjà servi à une autre demande : donnez-en une nouvelle à celle-ci
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.competency-not-assessed" | "exam.methods-disagree-on-teams" | "exam.methods-disagree-on-weeks" | "exam.project-days-out-of-order" | "exam.project-too-long" | "exam.project-too-short" | "exam.session-already-open" | "exam.team-bound-widened" | "exam.team-bounds-out-of-order" | "http.idempotency-key-malformed" | "http.idempotency-key-reused" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Jury_recordRecusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRecusalRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recusal"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `exam.already-recused` : Ce membre du jury est déjà récusé pour ce candidat
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.already-recused";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.jury-member-unknown` : Cette personne ne siège pas au jury de la session
             *     - `exam.recusal-after-deliberation` : Le jury délibère ou a délibéré : une récusation ne peut plus être enregistrée. Motivez la décision en délibération
             *     - `exam.recusal-candidate-unknown` : Ce candidat n’est pas inscrit à la session
             *     - `grading.recusal-after-submission` : Ce juré a déjà remis sa grille pour ce candidat : elle ne peut plus être retirée. Signalez le conflit à la présidence du jury, qui en tiendra compte et le motivera en délibération
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.jury-member-unknown" | "exam.recusal-after-deliberation" | "exam.recusal-candidate-unknown" | "grading.recusal-after-submission" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    FrameworkVersion_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkVersion"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CatalogVersionUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    FrameworkVersion_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) ; honoré quand il est envoyé */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CatalogVersionUnknown"];
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `catalog.version-frozen` : Cette version a été publiée : elle ne change plus, car des résultats peuvent en dépendre. Créez-en une copie pour la corriger
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "catalog.version-frozen" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    FrameworkVersion_canonical: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CanonicalFramework"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CatalogVersionUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    FrameworkVersion_save: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) */
                "If-Match": string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FrameworkContentInput"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkVersion"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CatalogVersionUnknown"];
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `catalog.items-unknown` : Des éléments ne font pas partie de cette version ({count}) : rechargez-la avant d’enregistrer
             *     - `catalog.version-frozen` : Cette version a été publiée : elle ne change plus, car des résultats peuvent en dépendre. Créez-en une copie pour la corriger
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "catalog.items-unknown" | "catalog.version-frozen" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            428: components["responses"]["HttpIfMatchRequired"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    FrameworkVersion_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) ; honoré quand il est envoyé */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkVersion"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CatalogVersionUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `catalog.another-version-published` : Une autre version vient d’être publiée pour cette certification : relisez-la, puis publiez de nouveau si la vôtre doit la remplacer
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "catalog.another-version-published";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `catalog.version-already-published` : Cette version est déjà publiée
             *     - `catalog.version-already-retired` : Cette version est archivée : copiez-la en brouillon pour repartir d’elle
             *     - `catalog.version-incomplete` : Ce brouillon ne peut pas encore être publié ({count} point(s) à corriger)
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "catalog.version-already-published" | "catalog.version-already-retired" | "catalog.version-incomplete" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    FrameworkVersion_retire: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) ; honoré quand il est envoyé */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkVersion"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CatalogVersionUnknown"];
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `catalog.version-already-retired` : Cette version est archivée : copiez-la en brouillon pour repartir d’elle
             *     - `catalog.version-not-published` : Ce brouillon n’a jamais été publié : supprimez-le plutôt que de l’archiver
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "catalog.version-already-retired" | "catalog.version-not-published" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    GradingGrid_grid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradingGrid"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["GradingGridUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Juror_neighbours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridNeighbours"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["GradingGridUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    GradingGrid_save: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) */
                "If-Match": string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveRatingsRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedRatings"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["GradingGridUnknown"];
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `grading.grading-over` : La notation est terminée : la session est en délibération ou close, les grilles ne changent plus
             *     - `grading.grid-submitted` : Cette grille est remise : elle ne peut plus changer
             *     - `grading.grid-withdrawn` : Vous n’évaluez plus ce candidat (récusation enregistrée) : sa grille ne peut plus être remplie
             *     - `grading.ratings-refused` : Rien n’a été enregistré : certaines appréciations sont à corriger ({count}), voyez le détail de chacune
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "grading.grading-over" | "grading.grid-submitted" | "grading.grid-withdrawn" | "grading.ratings-refused" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            428: components["responses"]["HttpIfMatchRequired"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    GradingGrid_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) */
                "If-Match": string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedGrid"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["GradingGridUnknown"];
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `grading.grading-over` : La notation est terminée : la session est en délibération ou close, les grilles ne changent plus
             *     - `grading.grid-incomplete` : La grille ne peut pas être remise : il reste {count} critère(s) sans appréciation
             *     - `grading.grid-submitted` : Cette grille est remise : elle ne peut plus changer
             *     - `grading.grid-withdrawn` : Vous n’évaluez plus ce candidat (récusation enregistrée) : sa grille ne peut plus être remplie
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "grading.grading-over" | "grading.grid-incomplete" | "grading.grid-submitted" | "grading.grid-withdrawn" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            428: components["responses"]["HttpIfMatchRequired"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    FrameworkImport_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sourceName?: string;
                    text: string;
                } | {
                    /** Format: binary */
                    file: Blob;
                };
                "multipart/form-data": {
                    sourceName?: string;
                    text: string;
                } | {
                    /** Format: binary */
                    file: Blob;
                };
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            /**
             * @description Envoi trop volumineux.
             *     - `exchange.import-too-large` : Le document dépasse {megabytes} Mo : retirez-en les annexes et ne gardez que le référentiel
             *     - `http.body-too-large` : Cet envoi dépasse {megabytes} Mo, le maximum accepté ici : envoyez-en moins à la fois
             *     - `http.json-too-many-values` : Ce JSON compte plus de {most} valeurs : envoyez-en moins à la fois
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exchange.import-too-large" | "http.body-too-large" | "http.json-too-many-values";
                        /** @constant */
                        status: 413;
                    };
                };
            };
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exchange.import-binary` : Ce n’est pas du texte mais $t(exchange.format-{format}) : ouvrez-le et enregistrez-le en texte brut (.txt, UTF-8), puis recommencez
             *     - `exchange.import-document-invalid` : Le document a {count} point(s) à corriger avant l’import ; rien n’a été enregistré
             *     - `exchange.import-empty` : Le document est vide : choisissez le texte extrait du référentiel (PDF enregistré en .txt) ou un export JSON
             *     - `exchange.import-file-missing` : Aucun fichier reçu : envoyez le document dans le champ « file »
             *     - `exchange.import-json-malformed` : Le JSON est mal formé à la ligne {line} : exportez de nouveau la version, ou corrigez cette ligne
             *     - `exchange.import-json-unknown-format` : Ce JSON n’est pas un référentiel exporté : la propriété « format » doit valoir « certitude-framework »
             *     - `exchange.import-no-table` : Le sommaire du référentiel est là, mais pas le tableau qui détaille ses compétences ({lines} lignes lues) : le texte est sans doute coupé, reprenez le document entier
             *     - `exchange.import-not-a-referentiel` : Aucune compétence numérotée dans les {lines} lignes lues : le document attendu est un référentiel RNCP en texte, un tableau « activités / compétences / évaluation » dont les compétences portent un code (1.1, 1.2…)
             *     - `exchange.import-too-many-lines` : Le document a plus de {maximum} lignes : retirez-en les annexes et ne gardez que le référentiel
             *     - `exchange.import-too-slow` : La lecture a été arrêtée après {seconds} secondes : ne gardez du document que le référentiel, puis recommencez
             *     - `exchange.import-undecodable` : L’encodage du texte n’est pas reconnu (il ressemble à {guess}) : enregistrez-le en UTF-8, puis recommencez
             *     - `exchange.import-upload-broken` : L’envoi du fichier s’est interrompu ou est mal formé : recommencez
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exchange.import-binary" | "exchange.import-document-invalid" | "exchange.import-empty" | "exchange.import-file-missing" | "exchange.import-json-malformed" | "exchange.import-json-unknown-format" | "exchange.import-no-table" | "exchange.import-not-a-referentiel" | "exchange.import-too-many-lines" | "exchange.import-too-slow" | "exchange.import-undecodable" | "exchange.import-upload-broken" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    FrameworkImport_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExchangeImportUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    FrameworkImport_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmImportRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedImport"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            /**
             * @description Introuvable.
             *     - `catalog.certification-unknown` : Cette certification n’existe pas ou n’existe plus
             *     - `exchange.import-unknown` : Cet import n’existe pas ou n’existe plus : recommencez-le
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "catalog.certification-unknown" | "exchange.import-unknown";
                        /** @constant */
                        status: 404;
                    };
                };
            };
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `catalog.certification-code-taken` : Une certification porte déjà ce code : ouvrez-la plutôt que d’en créer une autre
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "catalog.certification-code-taken";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `catalog.registration-days-out-of-order` : Dates d’enregistrement incohérentes : cette échéance précède la décision d’enregistrement
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "catalog.registration-days-out-of-order" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Juror_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JurorSessionList"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Juror_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JurorSession"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Jury_declareConflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareConflictRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recusal"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            /**
             * @description Introuvable.
             *     - `exam.not-on-jury` : Session introuvable parmi celles où vous siégez
             *     - `exam.session-unknown` : Session introuvable : elle n’existe pas ou ne relève pas de votre organisme
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.not-on-jury" | "exam.session-unknown";
                        /** @constant */
                        status: 404;
                    };
                };
            };
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `exam.already-recused` : Ce membre du jury est déjà récusé pour ce candidat
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.already-recused";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.recusal-after-deliberation` : Le jury délibère ou a délibéré : une récusation ne peut plus être enregistrée. Motivez la décision en délibération
             *     - `exam.recusal-candidate-unknown` : Ce candidat n’est pas inscrit à la session
             *     - `grading.recusal-after-submission` : Ce juré a déjà remis sa grille pour ce candidat : elle ne peut plus être retirée. Signalez le conflit à la présidence du jury, qui en tiendra compte et le motivera en délibération
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.recusal-after-deliberation" | "exam.recusal-candidate-unknown" | "grading.recusal-after-submission" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Juror_grids: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
                state?: "draft" | "submitted" | "withdrawn";
                /** @description Identifiant opaque */
                teamId?: string;
            };
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JurorGridPage"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamSessionUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidCursorOrHttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Learner_list: {
        parameters: {
            query?: {
                accessRoute?: "FORMATION_INITIALE_HORS_APPRENTISSAGE" | "FORMATION_INITIALE_APPRENTISSAGE" | "FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION" | "FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION" | "VAE" | "EQUIVALENCE_DIPLOME_ETRANGER" | "CANDIDAT_LIBRE";
                cursor?: string;
                limit?: number;
                search?: string;
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnerPage"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidCursorOrHttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Learner_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Nom de la demande, choisi par l’appelant (UUID conseillé) : répétée sous 24 h, elle reçoit la même réponse sans être refaite */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLearnerRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Learner"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `http.idempotency-key-in-use` : La première demande de même clé Idempotency-Key est en cours : réessayez dans un instant
             *     - `training.external-id-taken` : Un autre apprenant porte déjà cet identifiant : cherchez-le dans la liste ou choisissez un autre identifiant
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.idempotency-key-in-use" | "training.external-id-taken";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.idempotency-key-malformed` : L’en-tête Idempotency-Key tient en 200 caractères au plus, sans espace ni accent : un UUID convient
             *     - `http.idempotency-key-reused` : Cette clé Idempotency-Key a déjà servi à une autre demande : donnez-en une nouvelle à celle-ci
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `training.birth-day-out-of-range` : Date de naissance attendue entre 1900 et aujourd’hui
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.idempotency-key-malformed" | "http.idempotency-key-reused" | "http.invalid-input" | "http.json-too-deep" | "training.birth-day-out-of-range";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Learner_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Learner"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["TrainingLearnerUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Learner_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) */
                "If-Match": string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditLearnerRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Learner"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["TrainingLearnerUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `training.civil-status-unreadable` : État civil illisible pour {count} apprenant(s) : les clés de chiffrement de ce serveur ne l’ouvrent pas. Prévenez l’assistance, ou saisissez-le de nouveau en entier sur la fiche
             *     - `training.external-id-taken` : Un autre apprenant porte déjà cet identifiant : cherchez-le dans la liste ou choisissez un autre identifiant
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "training.civil-status-unreadable" | "training.external-id-taken";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `training.birth-day-out-of-range` : Date de naissance attendue entre 1900 et aujourd’hui
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.invalid-input" | "http.json-too-deep" | "training.birth-day-out-of-range";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            428: components["responses"]["HttpIfMatchRequired"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Learner_openAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnerAccount"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["TrainingLearnerUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `identity.address-to-confirm` : Cette adresse est à confirmer par la personne : demandez-lui de choisir un mot de passe depuis la page de connexion (« Mot de passe oublié ? »), puis recommencez
             *     - `identity.address-to-confirm-no-mail` : Cette adresse est à confirmer par la personne : demandez à l’exploitant du serveur de lui remettre un lien pour choisir un mot de passe (node dist/apps/start/src/password-link.js, suivi de son adresse), puis recommencez
             *     - `training.account-of-another-learner` : Le compte de cette adresse e-mail est déjà celui d’un autre apprenant : corrigez l’adresse de l’un des deux
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.address-to-confirm" | "identity.address-to-confirm-no-mail" | "training.account-of-another-learner";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Passport_ofLearner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passport"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["TrainingLearnerUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Member_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                role?: "administrator" | "coordinator" | "juror" | "learner";
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidCursorOrHttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Member_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Nom de la demande, choisi par l’appelant (UUID conseillé) : répétée sous 24 h, elle reçoit la même réponse sans être refaite */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMemberRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedMember"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `http.idempotency-key-in-use` : La première demande de même clé Idempotency-Key est en cours : réessayez dans un instant
             *     - `identity.address-to-confirm` : Cette adresse est à confirmer par la personne : demandez-lui de choisir un mot de passe depuis la page de connexion (« Mot de passe oublié ? »), puis recommencez
             *     - `identity.address-to-confirm-no-mail` : Cette adresse est à confirmer par la personne : demandez à l’exploitant du serveur de lui remettre un lien pour choisir un mot de passe (node dist/apps/start/src/password-link.js, suivi de son adresse), puis recommencez
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.idempotency-key-in-use" | "identity.address-to-confirm" | "identity.address-to-confirm-no-mail";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.idempotency-key-malformed` : L’en-tête Idempotency-Key tient en 200 caractères au plus, sans espace ni accent : un UUID convient
             *     - `http.idempotency-key-reused` : Cette clé Idempotency-Key a déjà servi à une autre demande : donnez-en une nouvelle à celle-ci
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `identity.role-beyond-scopes` : Cette clé d’API ne peut ni donner ni retirer un rôle qui permet plus qu’elle : faites-le depuis l’application
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.idempotency-key-malformed" | "http.idempotency-key-reused" | "http.invalid-input" | "http.json-too-deep" | "identity.role-beyond-scopes";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Member_renewActivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivationLink"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["IdentityMemberUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `identity.account-disabled` : Ce compte est désactivé : aucun lien ne peut l’ouvrir
             *     - `identity.already-active` : Cette personne a déjà choisi son mot de passe
             *     - `identity.link-from-operator` : Pour cette personne, seul l’exploitant du serveur peut remettre un lien pour choisir un mot de passe (node dist/apps/start/src/password-link.js, suivi de son adresse)
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.account-disabled" | "identity.already-active" | "identity.link-from-operator";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Member_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordLink"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["IdentityMemberUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `identity.account-disabled` : Ce compte est désactivé : aucun lien ne peut l’ouvrir
             *     - `identity.link-from-operator` : Pour cette personne, seul l’exploitant du serveur peut remettre un lien pour choisir un mot de passe (node dist/apps/start/src/password-link.js, suivi de son adresse)
             *     - `identity.not-yet-active` : Cette personne n’a pas encore choisi de mot de passe : donnez-lui plutôt un nouveau lien d’activation
             *     - `identity.own-account` : Pour votre propre compte, passez par « Mon compte » : votre mot de passe vous y est demandé
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.account-disabled" | "identity.link-from-operator" | "identity.not-yet-active" | "identity.own-account";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Member_setRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRolesRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolesSet"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["IdentityMemberUnknown"];
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `identity.last-administrator` : L’organisme doit garder au moins un administrateur : nommez-en un autre d’abord
             *     - `identity.role-beyond-scopes` : Cette clé d’API ne peut ni donner ni retirer un rôle qui permet plus qu’elle : faites-le depuis l’application
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.invalid-input" | "http.json-too-deep" | "identity.last-administrator" | "identity.role-beyond-scopes";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    MemberFactors_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["IdentityMemberUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `identity.own-account` : Pour votre propre compte, passez par « Mon compte » : votre mot de passe vous y est demandé
             *     - `identity.second-factor-from-operator` : Cette personne appartient à plusieurs organismes : seul l’exploitant du serveur peut retirer sa double authentification (node dist/apps/start/src/remove-second-factor.js, suivi de son adresse)
             *     - `identity.second-factor-none` : Ce compte n’a pas de double authentification
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.own-account" | "identity.second-factor-from-operator" | "identity.second-factor-none";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Certificate_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCertificates"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Certificate_myFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["CredentialCertificateUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `credential.file-altered` : Le fichier conservé ne correspond plus à l’empreinte prise à l’émission : il n’est pas délivré, prévenez l’assistance
             *     - `credential.file-missing` : Le fichier de ce certificat n’est plus dans le stockage : prévenez l’assistance, qui le rétablira depuis une sauvegarde
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "credential.file-altered" | "credential.file-missing";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Passport_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passport"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            /**
             * @description Introuvable.
             *     - `deliberation.learner-without-passport` : Aucun dossier d’apprenant ne correspond : demandez au centre de relier votre compte au vôtre
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "deliberation.learner-without-passport";
                        /** @constant */
                        status: 404;
                    };
                };
            };
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Organisation_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Organisation_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOrganisationRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            /**
             * @description Action non autorisée.
             *     - `identity.api-key-elsewhere` : Cette clé d’API n’est pas acceptée depuis cette adresse
             *     - `identity.csrf-token-missing` : Jeton de protection absent ou périmé : rechargez la page puis recommencez
             *     - `identity.left-to-people` : Cette décision revient à une personne : votre organisme ne laisse pas les clés d’API la prendre (Paramètres, Organisme)
             *     - `identity.permission-missing` : Votre rôle, ou la portée de la clé d’API, ne permet pas cette action
             *     - `identity.second-factor-required` : Votre organisme demande la double authentification : ajoutez-la à votre compte pour continuer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.api-key-elsewhere" | "identity.csrf-token-missing" | "identity.left-to-people" | "identity.permission-missing" | "identity.second-factor-required";
                        /** @constant */
                        status: 403;
                    };
                };
            };
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            428: components["responses"]["HttpIfMatchRequired"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    SignInProvider_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInProvider"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    SignInProvider_set: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSignInProviderRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInProvider"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             *     - `identity.nobody-left-with-password` : Aucun administrateur de l’organisme n’a choisi de mot de passe : si le fournisseur tombait en panne, plus personne n’entrerait. Faites-en choisir un d’abord
             *     - `identity.provider-on-private-address` : {address} est sur cette machine ou son réseau privé : l’exploitant du serveur doit l’autoriser (PROVIDERS_ON_PRIVATE_ADDRESSES=1)
             *     - `identity.provider-secret-missing` : Donnez le secret que le fournisseur a délivré pour Certitude
             *     - `identity.provider-unreachable` : {address} ne répond pas comme un fournisseur d’identité : vérifiez l’adresse de l’émetteur, et que le serveur de Certitude peut l’atteindre
             *     - `identity.provider-without-https` : {address} n’est pas en https : les mots de passe y passeraient en clair
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "http.invalid-input" | "http.json-too-deep" | "identity.nobody-left-with-password" | "identity.provider-on-private-address" | "identity.provider-secret-missing" | "identity.provider-unreachable" | "identity.provider-without-https";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            428: components["responses"]["HttpIfMatchRequired"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    SignInProvider_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            /**
             * @description Introuvable.
             *     - `identity.provider-unknown` : Ce service de connexion n’existe pas ou plus : revenez à la page de connexion
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "identity.provider-unknown";
                        /** @constant */
                        status: 404;
                    };
                };
            };
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            422: components["responses"]["HttpInvalidInputOrHttpJsonTooDeep"];
            428: components["responses"]["HttpIfMatchRequired"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Project_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamProjectUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Project_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamProjectUnknown"];
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.session-already-open` : La session n’est plus en préparation : candidats, projets, équipes, blocs et jury ne changent plus. Préparez une nouvelle session pour ce qui manque
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.session-already-open" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Project_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) */
                "If-Match": string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditProjectRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamProjectUnknown"];
            408: components["responses"]["Http408"];
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.competency-not-assessed` : {count} compétence(s) hors des blocs évalués par la session
             *     - `exam.methods-disagree-on-teams` : Les modalités de ces compétences ne s’accordent pas sur la taille des équipes (au moins {min}, au plus {max}) : répartissez-les entre plusieurs projets
             *     - `exam.methods-disagree-on-weeks` : Les modalités de ces compétences ne s’accordent pas sur la durée (au moins {min} semaines, au plus {max}) : répartissez-les entre plusieurs projets
             *     - `exam.project-days-out-of-order` : L’échéance du projet précède son début
             *     - `exam.project-too-long` : Les modalités d’évaluation prévoient au plus {weeks} semaine(s) : avancez l’échéance ou reculez le début
             *     - `exam.project-too-short` : Les modalités d’évaluation prévoient au moins {weeks} semaine(s) : reculez l’échéance ou avancez le début
             *     - `exam.session-already-open` : La session n’est plus en préparation : candidats, projets, équipes, blocs et jury ne changent plus. Préparez une nouvelle session pour ce qui manque
             *     - `exam.team-bound-widened` : Les modalités d’évaluation prévoient des équipes de {min} à {max} : un projet peut resserrer ces bornes, pas les élargir
             *     - `exam.team-bounds-out-of-order` : La taille maximale des équipes est inférieure à leur taille minimale
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.competency-not-assessed" | "exam.methods-disagree-on-teams" | "exam.methods-disagree-on-weeks" | "exam.project-days-out-of-order" | "exam.project-too-long" | "exam.project-too-short" | "exam.session-already-open" | "exam.team-bound-widened" | "exam.team-bounds-out-of-order" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            428: components["responses"]["HttpIfMatchRequired"];
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Project_listTeams: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            400: components["responses"]["Http400"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamProjectUnknown"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidCursorOrHttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
    Project_createTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Nom de la demande, choisi par l’appelant (UUID conseillé) : répétée sous 24 h, elle reçoit la même réponse sans être refaite */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamProjectUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `exam.candidate-in-another-team` : Un candidat est déjà dans une autre équipe de ce projet : retirez-le d’abord de celle-ci
             *     - `exam.team-name-taken` : Une autre équipe de ce projet porte déjà ce nom
             *     - `http.idempotency-key-in-use` : La première demande de même clé Idempotency-Key est en cours : réessayez dans un instant
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.candidate-in-another-team" | "exam.team-name-taken" | "http.idempotency-key-in-use";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.session-already-open` : La session n’est plus en préparation : candidats, projets, équipes, blocs et jury ne changent plus. Préparez une nouvelle session pour ce qui manque
             *     - `exam.team-candidate-unknown` : {count} candidat(s) ne sont pas inscrits à cette session
             *     - `exam.team-too-large` : Cette équipe compterait {count} membres : le projet en admet {max} au plus
             *     - `http.idempotency-key-malformed` : L’en-tête Idempotency-Key tient en 200 caractères au plus, sans espace ni accent : un UUID convient
             *     - `http.idempotency-key-reused` : Cette clé Idempotency-Key a déjà servi à une autre demande : donnez-en une nouvelle à celle-ci
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.session-already-open" | "exam.team-candidate-unknown" | "exam.team-too-large" | "http.idempotency-key-malformed" | "http.idempotency-key-reused" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Project_replaceTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag de la version lue (RFC 9110 §13.1.1) ; honoré quand il est envoyé */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamTeamUnknown"];
            408: components["responses"]["Http408"];
            /**
             * @description Conflit avec l’état actuel.
             *     - `exam.candidate-in-another-team` : Un candidat est déjà dans une autre équipe de ce projet : retirez-le d’abord de celle-ci
             *     - `exam.team-name-taken` : Une autre équipe de ce projet porte déjà ce nom
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.candidate-in-another-team" | "exam.team-name-taken";
                        /** @constant */
                        status: 409;
                    };
                };
            };
            412: components["responses"]["HttpStale"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.session-already-open` : La session n’est plus en préparation : candidats, projets, équipes, blocs et jury ne changent plus. Préparez une nouvelle session pour ce qui manque
             *     - `exam.team-candidate-unknown` : {count} candidat(s) ne sont pas inscrits à cette session
             *     - `exam.team-too-large` : Cette équipe compterait {count} membres : le projet en admet {max} au plus
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.session-already-open" | "exam.team-candidate-unknown" | "exam.team-too-large" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Project_deleteTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamTeamUnknown"];
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `exam.session-already-open` : La session n’est plus en préparation : candidats, projets, équipes, blocs et jury ne changent plus. Préparez une nouvelle session pour ce qui manque
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "exam.session-already-open" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    GradingGrid_rateTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifiant opaque */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveRatingsRequest"];
            };
        };
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamRatingsResult"];
                };
            };
            400: components["responses"]["Http400OrHttpBodyNotUtf8"];
            401: components["responses"]["IdentityApiKeyExpiredOrIdentityApiKeyRefusedOrIdentityNotSignedIn"];
            403: components["responses"]["IdentityApiKeyElsewhereOrIdentityCsrfTokenMissingOrIdentityPermissionMissingOrIdentitySecondFactorRequired"];
            404: components["responses"]["ExamTeamUnknown"];
            408: components["responses"]["Http408"];
            413: components["responses"]["HttpBodyTooLargeOrHttpJsonTooManyValues"];
            414: components["responses"]["Http414"];
            415: components["responses"]["Http415"];
            /**
             * @description Saisie refusée.
             *     - `grading.grading-over` : La notation est terminée : la session est en délibération ou close, les grilles ne changent plus
             *     - `grading.ratings-refused` : Rien n’a été enregistré : certaines appréciations sont à corriger ({count}), voyez le détail de chacune
             *     - `http.invalid-input` : Certains champs sont à corriger ({count})
             *     - `http.json-too-deep` : Ce JSON imbrique plus de {most} niveaux : aucune demande n’en a besoin
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code: "grading.grading-over" | "grading.ratings-refused" | "http.invalid-input" | "http.json-too-deep";
                        /** @constant */
                        status: 422;
                    };
                };
            };
            429: components["responses"]["Http429OrHttpTooManyBodies"];
            431: components["responses"]["Http431"];
        };
    };
    Verification_verify: {
        parameters: {
            query?: {
                sha256?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["Failure"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["Http400"];
            408: components["responses"]["Http408"];
            414: components["responses"]["Http414"];
            422: components["responses"]["HttpInvalidInput"];
            429: components["responses"]["Http429"];
            431: components["responses"]["Http431"];
        };
    };
}
