import type { Sealer } from '#platform/encryption/sealer.js';
import type { CertificateDocument, CertificateFacts } from './certificate-document.contract';

type Holder = CertificateDocument['holder'];
type HolderCivilStatus = Pick<Holder, 'birthOn' | 'birthPlace' | 'sex'>;

/** Without what the database keeps sealed. Names stay: certificates are listed and verified by them. */
type Legible<T extends CertificateFacts> = Omit<T, 'holder'> & { holder: Omit<Holder, keyof HolderCivilStatus> };
export type LegibleFacts = Legible<CertificateFacts>;
export type LegibleDocument = Legible<CertificateDocument>;

/** A certificate's columns that hold what it is made from. */
export interface StoredFacts<D extends LegibleFacts = LegibleFacts> {
  readonly document: D;
  /** Sealed for this certificate: it opens for no other. */
  readonly holderCivilStatus: string;
}

/** A certificate that may be printed, as it is stored. */
export interface StoredCertificate<D extends LegibleFacts = LegibleDocument> extends StoredFacts<D> {
  readonly id: string;
}

export function sealHolder(sealer: Sealer, certificateId: string, facts: CertificateFacts): StoredFacts {
  const { birthOn, birthPlace, sex, ...names } = facts.holder;
  const civilStatus: HolderCivilStatus = { birthOn, birthPlace, sex };
  return {
    document: { ...facts, holder: names },
    holderCivilStatus: sealer.sealJson(civilStatus, contextOf(certificateId)),
  };
}

/** @throws SealError when the keys are not those that sealed it, or the row was tampered with. */
export function openHolder<D extends LegibleFacts>(
  sealer: Sealer,
  { id, document, holderCivilStatus }: StoredCertificate<D>,
): D & { holder: Holder } {
  // Checked with the rest of the document, by whoever makes something of it.
  const civilStatus = sealer.openJson(holderCivilStatus, contextOf(id)) as HolderCivilStatus;
  return { ...document, holder: { ...document.holder, ...civilStatus } };
}

const contextOf = (certificateId: string): string => `certificate:${certificateId}`;
