import { app } from './fr/app';
import { assessment } from './fr/assessment';
import { catalog } from './fr/catalog';
import { credential } from './fr/credential';
import { editor } from './fr/editor';
import { exchange } from './fr/exchange';
import { grading } from './fr/grading';
import { identity } from './fr/identity';
import { passport } from './fr/passport';
import { secondFactor } from './fr/second-factor';
import { shared } from './fr/shared';
import { training } from './fr/training';
import { ui } from './fr/ui';
import { verification } from './fr/verification';

/** The first language of the product, one file per feature. */
export const fr = {
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
