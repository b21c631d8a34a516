import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { accepted, ApiCaller } from './api-caller';
import { dayFromNow } from './days';
import { bundledDocument, productRoot, readDocument } from './documents';
import { reachInstance } from './instance';
import * as journey from './journey';
import { DEMO_PASSWORD, demoLearner } from './people';
import { Steps } from './steps';

/**
 * `npm run demo [-- --document FILE] [--url URL] [--exit]`: the main job from the document to a certificate anybody can
 * verify, through the public HTTP API of a running instance (one is started when none answers).
 */
const HELP = `npm run demo [-- options]

  --document FICHIER   référentiel à importer (texte) ; par défaut celui fourni avec le produit
  --url ADRESSE        instance à utiliser ; par défaut http://127.0.0.1:3000 (PORT)
  --exit               arrête à la fin l'instance que la démonstration a démarrée
`;

async function run(options: { document?: string; url?: string; exit?: boolean }): Promise<void> {
  const instance = await reachInstance(options.url ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`);
  try {
    await tell(instance.url, options.document);
  } finally {
    if (options.exit) await instance.stop();
  }
  if (!options.exit && instance.startedHere) await instance.untilStopped();
}

async function tell(url: string, documentPath: string | undefined): Promise<void> {
  const steps = new Steps();
  const mark = Date.now().toString(36).slice(-6);
  const newCaller = () => new ApiCaller(url);
  const email = process.env.CERTITUDE_EMAIL ?? 'admin@horizon.example';
  const document = documentPath === undefined ? bundledDocument('referentiel-demo.txt') : readDocument(documentPath);

  const staff = await steps.run(
    'Connexion',
    () => newCaller().signIn(email, process.env.CERTITUDE_PASSWORD ?? DEMO_PASSWORD),
    () => email,
  );
  const { version: draft } = await steps.run(
    'Import du référentiel',
    () => journey.importFramework(staff, document, certification(mark, document.sourceName), `Import ${mark}`),
    ({ preview: { counts } }) =>
      `${document.sourceName} : ${counts.blocks} blocs, ${counts.competencies} compétences, ${counts.skills} savoir-faire, ${counts.criteria} critères, ${counts.warnings} avertissements`,
  );
  const version = await steps.run(
    'Publication',
    () => journey.publish(staff, draft),
    ({ label }) => label,
  );
  const learnerIds = await steps.run(
    'Apprenants',
    () =>
      journey.registerLearners(
        staff,
        Array.from({ length: 8 }, (_, rank) => demoLearner(rank + 200, `DEMO-${mark}`)),
      ),
    ({ length }) => `${length} inscrits`,
  );
  const session = await steps.run(
    'Session d’examen',
    () =>
      journey.openRoom(staff, {
        version,
        name: `Démonstration ${mark}`,
        startsOn: dayFromNow(0),
        endsOn: dayFromNow(1),
        place: 'Lyon',
        learnerIds,
      }),
    ({ blocks }) => `${blocks.length} blocs évalués, ${learnerIds.length} candidats`,
  );
  const candidates = await journey.listCandidates(staff, session.id);
  const idsOf = (from: number, to: number) => candidates.slice(from, to).map(({ id }) => id);
  await steps.run(
    'Projets et équipes',
    async () => {
      const dates = { startsOn: dayFromNow(-30), dueOn: dayFromNow(-2) };
      const brief = 'Projet en équipe, rapport et soutenance.';
      const [a, b, c] = [
        { name: 'Équipe A', candidateIds: idsOf(0, 3) },
        { name: 'Équipe B', candidateIds: idsOf(3, 6) },
        { name: 'Équipe C', candidateIds: idsOf(6, 8) },
      ];
      await journey.planProject(staff, session, version, {
        title: 'Premier projet',
        brief,
        ...dates,
        covering: 0,
        teams: [a, b],
      });
      await journey.planProject(staff, session, version, {
        title: 'Second projet',
        brief,
        ...dates,
        covering: 1,
        teams: [c],
      });
    },
    () => '2 projets, 3 équipes',
  );
  const jurors = await steps.run(
    'Jury',
    async () => {
      const names = ['Présidente du jury', 'Juré professionnel', 'Jurée professionnelle'];
      const people = names.map((displayName, rank) => ({ email: `jury${rank + 1}-${mark}@demo.example`, displayName }));
      const invited = await journey.inviteJurors(staff, people, DEMO_PASSWORD, newCaller);
      await journey.composeJury(
        staff,
        session.id,
        invited.map(({ userId }, rank) => ({
          userId,
          president: rank === 0,
          quality: 'Professionnel du métier',
          company: 'Entreprise invitée',
          outside: rank > 0,
        })),
      );
      await journey.open(staff, session.id);
      return invited;
    },
    ({ length }) => `${length} membres, session ouverte`,
  );
  await steps.run(
    'Évaluations',
    async () => {
      // The last candidate misses one criterion in forty, whoever judges: a refusal with its reasons.
      const levelOf = (criterion: number, candidate: number) =>
        candidate === 7 && criterion % 40 === 2 ? 2 : 3 + (criterion % 2);
      const submitted = await Promise.all(jurors.map(({ caller }) => journey.grade(caller, session.id, { levelOf })));
      return submitted.reduce((sum, count) => sum + count, 0);
    },
    (count) => `${count} grilles remises`,
  );
  await steps.run(
    'Délibération',
    async () => {
      await journey.startDeliberation(staff, session.id);
      const decisions = await journey.followProposals(staff, session.id);
      await journey.close(staff, session.id, true);
      return decisions;
    },
    (count) => `${count} décisions, session close`,
  );
  await steps.run(
    'Certificats',
    () => journey.awaitCertificates(staff, session.id, 'asked-by-closing'),
    ({ issued, failed }) => `${issued} émis${failed > 0 ? `, ${failed} en échec` : ''}`,
  );
  const certificates = await journey.listCertificates(staff, session.id);
  await steps.run(
    'Fichiers',
    async () => {
      const directory = resolve(productRoot(), 'var/demo');
      mkdirSync(directory, { recursive: true });
      for (const certificate of certificates)
        writeFileSync(join(directory, `${certificate.number}.pdf`), await pdfOf(staff, certificate.id));
      return directory;
    },
    (directory) => `${certificates.length} PDF dans ${directory}`,
  );
  await steps.run(
    'Vérification publique',
    () => verify(url, certificates[0]),
    (sentence) => sentence,
  );
  steps.total();
}

/** A number of its own for each run: the register's fiches are not ours to reuse. */
const certification = (mark: string, sourceName: string) => ({
  code: `RNCP${90_000 + (parseInt(mark, 36) % 9_999)}`,
  title: `Certification de démonstration (${sourceName}, ${mark})`.slice(0, 200),
  level: 7,
  nsfCodes: ['326t'],
  registrationDecidedOn: '2025-01-30',
  registrationEndsOn: '2030-01-30',
  deliveryDeadlineOn: '2034-01-30',
  certifierName: 'Institut Horizon',
});

async function pdfOf(staff: ApiCaller, id: string): Promise<Uint8Array> {
  const { data, response } = await staff.api.GET('/api/v1/certificates/{id}/file', {
    params: { path: { id } },
    parseAs: 'arrayBuffer',
  });
  if (!response.ok || !data) throw new Error(`certificate file: ${response.status}`);
  return new Uint8Array(data);
}

/** As a stranger who scanned the code: the page exists, and the answer says genuine. */
async function verify(
  url: string,
  issued: { number: string | null; verificationCode: string } | undefined,
): Promise<string> {
  const code = issued?.verificationCode ?? '';
  const stranger = new ApiCaller(url);
  const { outcome, certificate } = await accepted(
    stranger.api.GET('/api/v1/verifications/{code}', { params: { path: { code } } }),
  );
  if (outcome !== 'genuine' || !certificate) throw new Error(`the certificate is ${outcome}`);
  const page = await fetch(`${url}/verifier/${code}`, { headers: { accept: 'text/html' } });
  if (!page.ok) throw new Error(`public page: ${page.status}`);
  return `${issued?.number ?? ''} authentique — ${url}/verifier/${code}`;
}

function options(): { document?: string; url?: string; exit?: boolean } {
  const { values } = parseArgs({
    options: {
      document: { type: 'string' },
      url: { type: 'string' },
      exit: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (!values.help) return values;
  process.stdout.write(HELP);
  process.exit(0);
}

Promise.resolve()
  .then(() => run(options()))
  .then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
