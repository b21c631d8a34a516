import type { OpenAPIObject } from '@nestjs/swagger';
import { knownRefusals } from '#kernel/domain-error.js';
import { refusePage } from '#kernel/page.js';
import { STATUS_OF_KIND } from '#platform/http/problem.js';
import { refuseHttp } from '#platform/http/refusals.js';
import type { RouteRefusal } from './route-refusals';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

export interface DescribedOperation {
  readonly method: string;
  /** `/api/v1/learners/{id}` */
  readonly path: string;
  readonly operation: Operation;
}

/** What every operation of a kind may refuse, whatever it does: read from what the document says of it. */
type Kind = (described: DescribedOperation) => readonly RouteRefusal[];

/** A field that is not known is refused everywhere, where none is read as well. */
const everyOne: Kind = () =>
  [
    { code: 'http.429', status: 429 },
    { code: 'http.invalid-input', status: 422 },
  ].map((refusal) => ({ ...refusal, by: 'of the API', sampled: true }));

/** A body is read, or refused, once the caller is known and before the route is asked whether it takes one. */
const writes: Kind = ({ method }) =>
  method === 'get'
    ? []
    : [
        { code: 'http.400', status: 400 },
        { code: refuseHttp.bodyTooLarge.code, status: 413 },
        { code: 'http.415', status: 415 },
        ...[refuseHttp.bodyNotUtf8, refuseHttp.jsonTooDeep, refuseHttp.jsonTooManyValues, refuseHttp.tooManyBodies].map(
          ({ code, kind }) => ({ code, status: STATUS_OF_KIND[kind] }),
        ),
      ].map((refusal) => ({ ...refusal, by: 'that write', sampled: true }));

const pages: Kind = ({ operation }) =>
  parametersOf(operation).some(({ place, name }) => place === 'query' && name === 'cursor')
    ? [
        {
          code: refusePage.invalidCursor.code,
          status: STATUS_OF_KIND[refusePage.invalidCursor.kind],
          by: 'that answer a page',
        },
      ]
    : [];

/** Its last id that says whose it is names nothing of the caller's organisation. What is around it is not looked for apart. */
const namesOne: Kind = ({ path }) => {
  const collections = [...path.matchAll(/\/([\w-]+)\/\{\w+\}/g)].map(([, collection]) => collection);
  const last = collections.findLast((collection) => knownRefusals().some((each) => each.collection === collection));
  return knownRefusals()
    .filter(({ collection }) => collection !== undefined && collection === last)
    .map(({ code, kind, collection = '' }) => ({
      code,
      status: STATUS_OF_KIND[kind],
      by: `on one of \`${collection}\``,
    }));
};

export const KINDS: readonly Kind[] = [everyOne, writes, pages, namesOne];

function parametersOf({ parameters = [] }: Operation): { place: string; name: string }[] {
  return parameters.flatMap((parameter) => ('in' in parameter ? [{ place: parameter.in, name: parameter.name }] : []));
}
