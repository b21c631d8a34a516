/**
 * Why the rows of every organisation are needed. What is not here asks for one organisation, or for none.
 * - `sign-in`: a person is known by their e-mail, wherever they belong; they move from one organisation to another
 * - `account-link`: whoever follows or is sent a link is a person, not one organisation's
 * - `where-a-person-belongs`: a link, or a password, must not open more than whoever gives it could
 * - `api-key`: what a key opens is found by the key
 * - `verification`: anybody who holds a certificate may check it
 * - `operator`: done on the server itself
 * - `check-data`: the data of the whole installation
 * - `retention`: what has served is erased wherever it is
 */
export type Crossing =
  | 'sign-in'
  | 'account-link'
  | 'where-a-person-belongs'
  | 'api-key'
  | 'verification'
  | 'operator'
  | 'check-data'
  | 'retention';
