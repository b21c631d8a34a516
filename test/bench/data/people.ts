import type { Sealer } from '#platform/encryption/sealer.js';
import { ACCESS_ROUTES } from '#training/learner/learner.contract.js';
import { CivilStatuses } from '#training/learner/civil-status.js';
import { sortNameOf } from '#training/learner/learner-name.js';
import type { CentreSize } from './centre-size';
import { idOf, idSql } from './ids';
import type { Loading } from './loading';
import { TABLES } from './tables';

const BIRTH_NAMES =
  'Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefèvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte'.split(
    ' ',
  );
const FIRST_NAMES =
  'Camille Inès Léa Chloé Manon Jade Louise Emma Alice Lina Rose Anna Mila Zoé Julia Sarah Éloïse Agathe Jeanne Nina Lucas Hugo Louis Gabriel Arthur Jules Adam Raphaël Paul Nathan Maël Tom Noé Sacha Théo Victor Gaël Malo Yanis Rayan'.split(
    ' ',
  );
const BIRTH_PLACES = ['Nantes', 'Lyon 3e Arrondissement', 'Saint-Étienne', 'Fort-de-France', 'Oran', 'Lille'];

const at = <T>(list: readonly T[], rank: number): T => {
  const item = list[rank % list.length];
  if (item === undefined) throw new Error('an empty list has no items');
  return item;
};

export const nameOf = (rank: number) => ({
  birthName: at(BIRTH_NAMES, Math.floor(rank / FIRST_NAMES.length)),
  usualName: rank % 11 === 0 ? at(BIRTH_NAMES, rank + 7) : null,
  firstNames: `${at(FIRST_NAMES, rank)} ${at(FIRST_NAMES, Math.floor(rank / 7))}`,
});

export const civilStatusOf = (rank: number) => ({
  bornOn: new Date(Date.UTC(1970 + (rank % 35), rank % 12, 1 + (rank % 28))).toISOString().slice(0, 10),
  birthPlace: at(BIRTH_PLACES, rank),
  sex: rank % 2 === 0 ? ('F' as const) : ('M' as const),
});

const FIRST_REGISTERED = Date.UTC(2020, 0, 6, 8);

/** Each with a civil status really sealed, for their own row. */
function* learners(organisationId: string, { learners: count, accounts }: CentreSize, sealer: Sealer) {
  const civilStatuses = new CivilStatuses(sealer);
  for (let rank = 0; rank < count; rank += 1) {
    const [id, name] = [idOf('learner', rank), nameOf(rank)];
    yield [
      id,
      organisationId,
      `APP-${String(rank).padStart(7, '0')}`,
      rank < accounts ? idOf('learner-account', rank) : null,
      name.birthName,
      name.usualName,
      name.firstNames,
      `apprenant.${rank}@exemple.fr`,
      at(ACCESS_ROUTES, rank),
      sortNameOf(name),
      new Date(FIRST_REGISTERED + rank * 60_000),
      1,
      civilStatuses.seal(id, civilStatusOf(rank)),
    ];
  }
}

const LEARNER_COLUMNS =
  'id organisation_id external_id user_id birth_name usual_name first_names email access_route sort_name created_at revision civil_status'.split(
    ' ',
  );

export const loadLearners = (loading: Loading, organisationId: string, size: CentreSize, sealer: Sealer) =>
  loading.withoutIndexes([TABLES.learner], () =>
    loading.copy(TABLES.learner, LEARNER_COLUMNS, learners(organisationId, size, sealer)),
  );

/** Coordinators, jurors and learners with an account; none has a password: benches open sessions for them. */
export async function loadMembers(loading: Loading, organisationId: string, size: CentreSize): Promise<void> {
  const people = [
    { kind: 'coordinator', role: 'coordinator', count: size.coordinators },
    { kind: 'juror', role: 'juror', count: size.jurors },
    { kind: 'learner-account', role: 'learner', count: size.accounts },
  ] as const;
  await loading.withoutIndexes([TABLES.userAccount, TABLES.membership], async () => {
    for (const { kind, role, count } of people) {
      await loading.query(
        `INSERT INTO ${TABLES.userAccount} (id, email, display_name)
         SELECT ${idSql(kind, 'n')}, '${kind}.' || n || '@boreal.example', 'Personne ' || n || ' (${role})'
         FROM generate_series(0, ${count - 1}) n`,
      );
      await loading.query(
        `INSERT INTO ${TABLES.membership} (id, organisation_id, user_id, display_name, email, role)
         SELECT ${idSql('membership', `'${kind}:' || n`)}, $1, ${idSql(kind, 'n')}, 'Personne ' || n || ' (${role})',
           '${kind}.' || n || '@boreal.example', '${role}'
         FROM generate_series(0, ${count - 1}) n`,
        [organisationId],
      );
    }
  });
}
