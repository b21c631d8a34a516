import { app } from './en/app';
import { assessment } from './en/assessment';
import { catalog } from './en/catalog';
import { credential } from './en/credential';
import { editor } from './en/editor';
import { exchange } from './en/exchange';
import { grading } from './en/grading';
import { identity } from './en/identity';
import { passport } from './en/passport';
import { secondFactor } from './en/second-factor';
import { shared } from './en/shared';
import { training } from './en/training';
import { ui } from './en/ui';
import { verification } from './en/verification';
import type { fr } from './fr';
import type { Wording } from './wording';

export const en: Wording<typeof fr> = {
  app,
  ui,
  shared,
  identity,
  secondFactor,
  catalog,
  editor,
  exchange,
  training,
  assessment,
  credential,
  grading,
  passport,
  verification,
};
