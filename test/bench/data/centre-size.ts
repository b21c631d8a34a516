interface Sessions {
  readonly sessions: number;
  readonly candidates: number;
}

/** How many of everything one organisation holds. What there is of each is made alike, whatever the size. */
export interface CentreSize {
  readonly learners: number;
  readonly certifications: number;
  readonly coordinators: number;
  readonly jurors: number;
  /** Learners who have an account, hence members too: the first ones. */
  readonly accounts: number;
  readonly closed: Sessions;
  readonly deliberating: Sessions;
  readonly open: Sessions;
  readonly preparing: Sessions;
}

/** A centre of one promotion, like the demonstration's. */
export const SMALL_CENTRE: CentreSize = {
  learners: 60,
  certifications: 4,
  coordinators: 2,
  jurors: 10,
  accounts: 48,
  closed: { sessions: 1, candidates: 60 },
  deliberating: { sessions: 1, candidates: 60 },
  open: { sessions: 1, candidates: 60 },
  preparing: { sessions: 1, candidates: 60 },
};

/** 1,000,000 learners, 300,000 of them with a certificate, 3,000,000 ratings, one session of 10,000 candidates. */
export const BIG_CENTRE: CentreSize = {
  learners: 1_000_000,
  certifications: 33,
  coordinators: 99,
  jurors: 900,
  accounts: 19_000,
  closed: { sessions: 3_000, candidates: 100 },
  deliberating: { sessions: 1, candidates: 10_000 },
  open: { sessions: 20, candidates: 100 },
  preparing: { sessions: 20, candidates: 100 },
};

export const sessionCount = ({ closed, deliberating, open, preparing }: CentreSize): number =>
  [closed, deliberating, open, preparing].reduce((sum, { sessions }) => sum + sessions, 0);
