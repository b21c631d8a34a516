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
        /** Choisit un nouveau mot de passe depuis un lien ; ferme toutes les autres sessions */
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
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ouvre une session (cookie httpOnly) */
        post: operations["Session_signIn"];
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
        /** Lien pour choisir un nouveau mot de passe, à un membre de ce seul organisme */
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
            context: string;
            description: string[];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            title: string;
        };
        ActivityContent: {
            competencies: components["schemas"]["CompetencyContent"][];
            /** @default  */
            context: string;
            description: string[];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id?: string;
            title: string;
        };
        ActivityContentInput: {
            competencies: components["schemas"]["CompetencyContentInput"][];
            /** @default  */
            context?: string;
            description: string[];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id?: string;
            title: string;
        };
        ApiKey: {
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            label: string;
            lastUsedAt: string | null;
            prefix: string;
            revokedAt: string | null;
            scopes: ("organisation:read" | "organisation:write" | "member:read" | "member:write" | "api-key:manage" | "audit:read" | "catalog:read" | "catalog:write" | "learner:read" | "learner:write" | "session:read" | "session:write" | "grading:own" | "deliberation:read" | "deliberation:decide" | "deliberation:correct" | "certificate:read" | "certificate:issue" | "certificate:revoke" | "passport:own")[];
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
            companyMission: string | null;
            deliverables: string[];
            exampleProjects: string[];
            jury: string | null;
            /** @enum {string} */
            kind: "project" | "company_mission" | "role_play" | "exam" | "other";
            other: string[];
            place: string | null;
            teamMax: number | null;
            teamMin: number | null;
            weeksMax: number | null;
            weeksMin: number | null;
        };
        AssessmentMethodInput: {
            companyMission: string | null;
            deliverables: string[];
            exampleProjects: string[];
            jury: string | null;
            /** @enum {string} */
            kind: "project" | "company_mission" | "role_play" | "exam" | "other";
            other: string[];
            place: string | null;
            teamMax: number | null;
            teamMin: number | null;
            weeksMax: number | null;
            weeksMin: number | null;
        };
        Block: {
            activities: components["schemas"]["Activity"][];
            code: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            title: string;
        };
        BlockContent: {
            activities: components["schemas"]["ActivityContent"][];
            code: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id?: string;
            title: string;
        };
        BlockContentInput: {
            activities: components["schemas"]["ActivityContentInput"][];
            code: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id?: string;
            title: string;
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
                code: string;
                level: number | null;
                title: string;
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
            certifierName: string;
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
            title: string;
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
            title: string;
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
        Competency: {
            code: string;
            criteria: components["schemas"]["Criterion"][];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            method: components["schemas"]["AssessmentMethod"] | null;
            skills: string[];
            statement: string;
            /** @default false */
            transversal: boolean;
        };
        CompetencyContent: {
            code: string;
            criteria: components["schemas"]["CriterionContent"][];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id?: string;
            method: components["schemas"]["AssessmentMethod"] | null;
            skills: string[];
            statement: string;
            /** @default false */
            transversal: boolean;
        };
        CompetencyContentInput: {
            code: string;
            criteria: components["schemas"]["CriterionContentInput"][];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id?: string;
            method: components["schemas"]["AssessmentMethodInput"] | null;
            skills: string[];
            statement: string;
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
            label: string;
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
            reason: string;
            supersedes: string | null;
        };
        CreateApiKeyRequest: {
            label: string;
            scopes: ("organisation:read" | "organisation:write" | "member:read" | "member:write" | "api-key:manage" | "audit:read" | "catalog:read" | "catalog:write" | "learner:read" | "learner:write" | "session:read" | "session:write" | "grading:own" | "deliberation:read" | "deliberation:decide" | "deliberation:correct" | "certificate:read" | "certificate:issue" | "certificate:revoke" | "passport:own")[];
        };
        CreateCertificationRequest: {
            certifierName: string;
            code: string;
            deliveryDeadlineOn: string | null;
            level: number | null;
            nsfCodes: string[];
            registrationDecidedOn: string | null;
            registrationEndsOn: string | null;
            title: string;
        };
        CreatedApiKey: {
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            label: string;
            lastUsedAt: string | null;
            prefix: string;
            revokedAt: string | null;
            scopes: ("organisation:read" | "organisation:write" | "member:read" | "member:write" | "api-key:manage" | "audit:read" | "catalog:read" | "catalog:write" | "learner:read" | "learner:write" | "session:read" | "session:write" | "grading:own" | "deliberation:read" | "deliberation:decide" | "deliberation:correct" | "certificate:read" | "certificate:issue" | "certificate:revoke" | "passport:own")[];
            secret: string;
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
            name: string;
            place: string;
            /** Format: date */
            startsOn: string;
        };
        CreateLearnerRequest: {
            /** @enum {string} */
            accessRoute: "FORMATION_INITIALE_HORS_APPRENTISSAGE" | "FORMATION_INITIALE_APPRENTISSAGE" | "FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION" | "FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION" | "VAE" | "EQUIVALENCE_DIPLOME_ETRANGER" | "CANDIDAT_LIBRE";
            birthName: string;
            birthPlace: string;
            /** Format: date */
            bornOn: string;
            /** Format: email */
            email: string;
            externalId: string;
            firstNames: string;
            /** @enum {string} */
            sex: "F" | "M";
            usualName: string | null;
        };
        CreateProjectRequest: {
            /** @default  */
            brief?: string;
            competencyIds: string[];
            deliverables?: string[];
            /** Format: date */
            dueOn: string;
            /** Format: date */
            startsOn: string;
            teamMax?: number;
            teamMin?: number;
            title: string;
        };
        CreateVersionRequest: {
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            copyOf?: string;
            label: string;
        };
        Criterion: {
            /** @default false */
            eliminatory: boolean;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            statement: string;
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
            statement: string;
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
            statement: string;
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
            reason?: string | null;
            supersedes?: string | null;
        };
        DeclareConflictRequest: {
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            candidateId: string;
            reason: string;
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
            certifierName?: string;
            deliveryDeadlineOn?: string | null;
            level?: number | null;
            nsfCodes?: string[];
            registrationDecidedOn?: string | null;
            registrationEndsOn?: string | null;
            title?: string;
        };
        EditExamSessionRequest: {
            blockIds?: string[];
            /** Format: date */
            endsOn?: string;
            name?: string;
            place?: string;
            /** Format: date */
            startsOn?: string;
        };
        EditLearnerRequest: {
            /** @enum {string} */
            accessRoute?: "FORMATION_INITIALE_HORS_APPRENTISSAGE" | "FORMATION_INITIALE_APPRENTISSAGE" | "FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION" | "FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION" | "VAE" | "EQUIVALENCE_DIPLOME_ETRANGER" | "CANDIDAT_LIBRE";
            birthName?: string;
            birthPlace?: string;
            /** Format: date */
            bornOn?: string;
            /** Format: email */
            email?: string;
            externalId?: string;
            firstNames?: string;
            /** @enum {string} */
            sex?: "F" | "M";
            usualName?: string | null;
        };
        EditOrganisationRequest: {
            city?: string;
            commercialName?: string | null;
            legalName?: string;
            signatoryName?: string;
            signatoryTitle?: string;
            siret?: string | null;
        };
        EditProjectRequest: {
            brief?: string;
            competencyIds?: string[];
            deliverables?: string[];
            /** Format: date */
            dueOn?: string;
            /** Format: date */
            startsOn?: string;
            teamMax?: number;
            teamMin?: number;
            title?: string;
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
                recuse: boolean;
                reschedule: boolean;
                setUp: boolean;
                substitute: boolean;
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
            name: string;
            openedAt: string | null;
            place: string;
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
            name: string;
            place: string;
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
            label: string;
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
            label: string;
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
        };
        InviteMemberRequest: {
            displayName: string;
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
            company: string;
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
            quality: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            userId: string;
        };
        JuryMemberRequest: {
            company: string;
            outside: boolean;
            president: boolean;
            quality: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            userId: string;
        };
        Learner: {
            /** @enum {string} */
            accessRoute: "FORMATION_INITIALE_HORS_APPRENTISSAGE" | "FORMATION_INITIALE_APPRENTISSAGE" | "FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION" | "FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION" | "VAE" | "EQUIVALENCE_DIPLOME_ETRANGER" | "CANDIDAT_LIBRE";
            birthName: string;
            birthPlace: string;
            /** Format: date */
            bornOn: string;
            /** Format: date-time */
            createdAt: string;
            email: string;
            externalId: string;
            firstNames: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            id: string;
            revision: number;
            /** @enum {string} */
            sex: "F" | "M";
            userId: string | null;
            usualName: string | null;
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
            displayName: string;
            email: string;
            memberships: components["schemas"]["Membership"][];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            organisationId: string;
            organisationName: string;
            permissions: ("organisation:read" | "organisation:write" | "member:read" | "member:write" | "api-key:manage" | "audit:read" | "catalog:read" | "catalog:write" | "learner:read" | "learner:write" | "session:read" | "session:write" | "grading:own" | "deliberation:read" | "deliberation:decide" | "deliberation:correct" | "certificate:read" | "certificate:issue" | "certificate:revoke" | "passport:own")[];
            roles: ("administrator" | "coordinator" | "juror" | "learner")[];
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            userId: string;
        };
        Member: {
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
            legalName: string;
            revision: number;
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
            brief: string;
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
            deliverables: string[];
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
            title: string;
            weeksMax: number | null;
            weeksMin: number | null;
        };
        ProjectPage: {
            items: components["schemas"]["Project"][];
            nextCursor: string | null;
            total: number | null;
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
            comment?: string | null;
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
                label: string;
                level: number;
            }[];
        };
        RatingScaleInput: {
            acquiredFrom: number;
            levels: {
                label: string;
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
            reason: string;
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
            reason: string;
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
        SaveRatingsRequest: {
            ratings: components["schemas"]["RatingRequest"][];
        };
        SeatSubstituteRequest: {
            candidateIds: string[];
            company: string;
            outside: boolean;
            quality: string;
            /**
             * Format: uuid
             * @description Identifiant opaque
             */
            userId: string;
        };
        SetRolesRequest: {
            roles: ("administrator" | "coordinator" | "juror" | "learner")[];
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
            name: string;
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
    responses: never;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordReset"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordReset"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateBatch"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateTrace"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificationPage"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certification"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certification"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certification"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkVersion"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamSessionPage"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamSession"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamSession"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamSession"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatePage"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredCandidates"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionHistory"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateBatchList"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateBatch"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatePage"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamSession"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionHistory"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamSession"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliberationTable"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionHistory"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibleCertificates"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jury"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jury"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jury"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationMatrix"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamSession"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recusal"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkVersion"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CanonicalFramework"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkVersion"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkVersion"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkVersion"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradingGrid"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridNeighbours"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedGrid"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedGrid"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedImport"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JurorSessionList"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JurorSession"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recusal"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JurorGridPage"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnerPage"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Learner"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Learner"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Learner"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnerAccount"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passport"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedMember"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivationLink"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordLink"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolesSet"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCertificates"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passport"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamRatingsResult"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description Refus (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
