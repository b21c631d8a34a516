/** A place in a body: property names and positions. */
export type Path = readonly (string | number)[];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every place of a body, itself excepted: objects and lists before what they hold. */
export function placesOf(body: unknown, at: Path = []): Path[] {
  const here = at.length > 0 ? [at] : [];
  if (Array.isArray(body)) return [...here, ...body.flatMap((item, rank) => placesOf(item, [...at, rank]))];
  if (!isObject(body)) return here;
  return [...here, ...Object.entries(body).flatMap(([name, value]) => placesOf(value, [...at, name]))];
}

export function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), body);
}

/** A copy of `body` where `change` was made of what lies at `path`; `undefined` takes it out. */
export function changedAt(body: unknown, [step, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(body);
  if (Array.isArray(body)) {
    return body.flatMap((item: unknown, rank) => {
      if (rank !== step) return [item];
      const changed = changedAt(item, rest, change);
      return changed === undefined ? [] : [changed];
    });
  }
  if (!isObject(body)) return body;
  const changed = changedAt(body[step], rest, change);
  const { [step]: _gone, ...others } = body;
  return changed === undefined ? others : { ...body, [step]: changed };
}
