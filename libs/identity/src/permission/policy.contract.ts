import { z } from 'zod';
import type { Actor } from '#kernel/actor.js';
import { mayUse, type Permission } from './permission.contract';

/** The part `can` of a view: what its reader may do to what it shows, verb by verb. */
export const verbs = <const Verb extends string>(...names: readonly Verb[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, z.boolean()])) as Record<Verb, z.ZodBoolean>);

/** What a verb asks: of whoever acts, and of where the thing stands. */
export interface Rule<State extends string> {
  readonly needs: Permission | readonly Permission[];
  readonly in: readonly State[];
}

/**
 * Who may do what to one noun, and in which of its states: each rule once. Entities and services refuse by it, views tell
 * by it, screens decide nothing.
 */
export class Policy<Verb extends string, State extends string> {
  constructor(private readonly rules: Readonly<Record<Verb, Rule<State>>>) {}

  /** Whether a thing in this state lets itself be done the verb, whoever asks. */
  allows(verb: Verb, state: State): boolean {
    return this.rules[verb].in.includes(state);
  }

  /** Whether `actor` may do the verb to a thing in this state. */
  may(actor: Actor, verb: Verb, state: State): boolean {
    const needs = [this.rules[verb].needs].flat();
    return this.allows(verb, state) && needs.every((permission) => mayUse(actor, permission));
  }

  /** The part `can` of the view `actor` reads. */
  can(actor: Actor, state: State): Record<Verb, boolean> {
    const names = Object.keys(this.rules) as Verb[];
    return Object.fromEntries(names.map((verb) => [verb, this.may(actor, verb, state)])) as Record<Verb, boolean>;
  }
}
