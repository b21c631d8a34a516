import type { ApiCaller } from '../../apps/demo/src/api-caller';
import { bundledDocument } from '../../apps/demo/src/documents';
import * as journey from '../../apps/demo/src/journey';
import { BackStage } from '../support/processes/back-stage';
import { invitedJury, type Juror, openedSession, publishedVersion } from '../support/processes/main-line';
import type { FaultyProduct } from './faulty-product';

/** An organisation at work: all of it made through the API. */
export interface Centre {
  readonly administrator: ApiCaller;
  readonly jurors: readonly Juror[];
  readonly version: journey.Version;
}

export async function openCentre({ databaseUrl, instance }: FaultyProduct): Promise<Centre> {
  const newCaller = () => instance.caller();
  const stage = await BackStage.enter(databaseUrl, instance.storageDirectory);
  const { administrator } = await stage.found(newCaller).finally(() => stage.leave());
  const line = { administrator, newCaller, document: bundledDocument('referentiel-demo.txt'), code: 'RNCP90100' };
  return { administrator, jurors: await invitedJury(line), version: await publishedVersion(line) };
}

/** What a round works on. */
export interface Sessions {
  /** Its grids are empty. */
  readonly open: journey.ExamSession;
  /** Its grids are all submitted. */
  readonly graded: journey.ExamSession;
  /** Its certificates were not asked for. */
  readonly closed: journey.ExamSession;
}

export async function prepareSessions({ administrator, jurors, version }: Centre, round: number): Promise<Sessions> {
  const room = (name: string) =>
    openedSession(administrator, { version, jurors, code: `${name}${round}`, name: `${name} ${round}` });
  // The first candidate is refused what a correction gives back.
  const levelOf = (criterion: number, candidate: number) => (candidate === 0 && criterion % 40 === 2 ? 2 : 4);
  const gradedRoom = async (name: string) => {
    const session = await room(name);
    for (const { caller } of jurors) await journey.grade(caller, session.id, { levelOf });
    return journey.startDeliberation(administrator, session.id);
  };
  const decided = await gradedRoom('CLOSE');
  await journey.followProposals(administrator, decided.id);
  const closed = await journey.close(administrator, decided.id, false);
  return { closed, graded: await gradedRoom('NOTEE'), open: await room('OUVERTE') };
}
