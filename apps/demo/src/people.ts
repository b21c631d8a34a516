/** People of the demonstration: invented names, addresses that reach nobody. */

const WOMEN = [
  'Inès',
  'Camille',
  'Awa',
  'Jeanne',
  'Lou',
  'Yasmine',
  'Margaux',
  'Thaïs',
  'Éléonore',
  'Noémie',
  'Linh',
  'Soraya',
];
const MEN = [
  'Malo',
  'Idriss',
  'Baptiste',
  'Élie',
  'Théo',
  'Rayan',
  'Gaël',
  'Nathan',
  'Côme',
  'Samuel',
  'Adrien',
  'Ousmane',
];
const SECOND = ['Louise', 'Marie', 'Alix', 'Paul', 'Simone', 'René', 'Maxence', 'Claire'];
const SURNAMES = [
  'Abadie',
  'Bellec',
  'Castaing',
  'Delahaye',
  'Étienne',
  'Fofana',
  'Gauthier',
  'Hamdi',
  'Isambert',
  'Jolivet',
  'Kervella',
  'Lemoine',
  'Maréchal',
  'Nguyen',
  'Ollivier',
  'Pruvost',
  'Quéméner',
  'Roussel',
  'Sylla',
  'Tessier',
  'Urvoy',
  'Vasseur',
  'Weiss',
  'Ybert',
  'Zeller',
  'Barthélemy',
  'Chevallier',
  'Duchêne',
  'Guérin',
  'Traoré',
];
const TOWNS = [
  'Brest',
  'Lille',
  'Saint-Étienne',
  'Nîmes',
  'Le Havre',
  'Orléans',
  'Pau',
  'Metz',
  'Fort-de-France',
  'Angers',
];
const ROUTES = [
  'FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION',
  'FORMATION_INITIALE_APPRENTISSAGE',
  'FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION',
  'FORMATION_INITIALE_HORS_APPRENTISSAGE',
  'VAE',
] as const;

export interface DemoLearner {
  externalId: string;
  birthName: string;
  usualName: string | null;
  firstNames: string;
  email: string;
  bornOn: string;
  birthPlace: string;
  sex: 'F' | 'M';
  accessRoute: (typeof ROUTES)[number];
}

const pick = <T>(list: readonly T[], rank: number): T => list[rank % list.length];
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^a-z-]/gi, '')
    .toLowerCase();

/** The learner of this rank, always the same. */
export function demoLearner(rank: number, prefix: string): DemoLearner {
  const sex = rank % 2 === 0 ? 'F' : 'M';
  const first = pick(sex === 'F' ? WOMEN : MEN, rank * 5 + Math.floor(rank / 12));
  const birthName = pick(SURNAMES, rank * 7 + Math.floor(rank / 30));
  const day = String(1 + ((rank * 11) % 28)).padStart(2, '0');
  const month = String(1 + ((rank * 5) % 12)).padStart(2, '0');
  return {
    externalId: `${prefix}-${String(rank + 1).padStart(4, '0')}`,
    birthName,
    usualName: rank % 13 === 6 ? pick(SURNAMES, rank * 3 + 4) : null,
    firstNames: rank % 3 === 0 ? `${first} ${pick(SECOND, rank)}` : first,
    email: `${plain(first)}.${plain(birthName)}.${rank + 1}@apprenant.example`,
    bornOn: `${1975 + ((rank * 17) % 30)}-${month}-${day}`,
    birthPlace: pick(TOWNS, rank * 3),
    sex,
    accessRoute: pick(ROUTES, Math.floor(rank / 4)),
  };
}

export const DEMO_PASSWORD = 'demonstration-2026';

export interface DemoPerson {
  email: string;
  displayName: string;
  quality: string;
  company: string;
  outside: boolean;
}

export const JURORS: readonly DemoPerson[] = [
  {
    email: 'jury@horizon.example',
    displayName: 'Hélène Marchand',
    quality: 'Directrice de bureau d’études',
    company: 'Atelier Boréal',
    outside: true,
  },
  {
    email: 'jury2@horizon.example',
    displayName: 'Karim Benali',
    quality: 'Conducteur de travaux',
    company: 'Coopérative Lumen',
    outside: true,
  },
  {
    email: 'jury3@horizon.example',
    displayName: 'Sophie Leroux',
    quality: 'Formatrice référente',
    company: 'Institut Horizon',
    outside: false,
  },
  {
    email: 'jury4@horizon.example',
    displayName: 'Olivier Pham',
    quality: 'Économiste de la construction',
    company: 'Pham Conseil',
    outside: true,
  },
];
