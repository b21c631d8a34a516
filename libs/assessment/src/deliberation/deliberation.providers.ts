import { Deliberation } from './deliberation.entity';
import { HeldBlocksReader } from './held-blocks.reader';

/** What the assessment modules take from deliberation. */
export const deliberationProviders = [HeldBlocksReader];
export const deliberationControllers = [];
export const deliberationEntities = [Deliberation];
