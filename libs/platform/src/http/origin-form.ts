/** An address that the router answers 400. */
const NO_ADDRESS = '/%';

/**
 * The path and query asked for. A request may name the whole address, as to a proxy (absolute-form, RFC 9112 §3.2.2):
 * what it names beside the path is not ours to judge, and one that names none asks for nothing.
 */
export function originForm(target: string): string {
  if (target.startsWith('/')) return target;
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return NO_ADDRESS;
  const { pathname, search } = new URL(target);
  return pathname + search;
}
