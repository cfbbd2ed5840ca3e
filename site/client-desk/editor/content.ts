/** The frontmatter being edited: reading and setting by path, and what has changed since it was opened. Pure. */

export type Step = string | number;
export type Content = Record<string, unknown>;

/** Steps of a path as fields write it: `variants.0.text`. */
export const stepsOf = (place: string): Step[] => place.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The value at a path; undefined when there is none. */
export function valueAt(content: unknown, steps: readonly Step[]): unknown {
  let value = content;
  for (const step of steps) value = value === null || typeof value !== 'object' ? undefined : (value as Record<Step, unknown>)[step];
  return value;
}

/** A copy with the value at a path; undefined takes the key away, and objects that it leaves empty. */
export function withValue<T>(content: T, steps: readonly Step[], value: unknown): T {
  const [step, ...rest] = steps;
  if (step === undefined) return value as T;
  const inside = Array.isArray(content) ? [...content] : { ...(content as object) };
  const holder = inside as Record<Step, unknown>;
  const next = rest.length === 0 ? value : withValue(holder[step] ?? (typeof rest[0] === 'number' ? [] : {}), rest, value);
  if (next === undefined || (rest.length > 0 && isEmptyObject(next))) {
    if (Array.isArray(inside)) inside.splice(Number(step), 1);
    else delete holder[step];
  } else holder[step] = next;
  return inside as T;
}

const isEmptyObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** Whether two values say the same: objects without regard to the order of their keys. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return keys.length === others.length && keys.every((key) => same((one as Content)[key], (other as Content)[key]));
}

/** A key that changed; `to` undefined means that it goes. */
export interface Difference {
  keys: Step[];
  from: unknown;
  to: unknown;
}

/**
 * What has changed, by the deepest key that holds it. Lists of objects of equal length are compared one by one; others change as a whole.
 */
export function differences(from: unknown, to: unknown, keys: Step[] = []): Difference[] {
  if (same(from, to)) return [];
  if (isPlain(from) && isPlain(to)) {
    return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) => differences(from[key], to[key], [...keys, key]));
  }
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length && !isShuffled(from, to) && [...from, ...to].every(isPlain)) {
    return from.flatMap((one, index) => differences(one, to[index], [...keys, index]));
  }
  return [{ keys, from, to }];
}

const isPlain = (value: unknown): value is Content => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same items in another order, as when images change places. */
const isShuffled = (from: unknown[], to: unknown[]) => {
  const files = (list: unknown[]) => list.map((one) => (isPlain(one) ? one.file : null));
  const [before, after] = [files(from), files(to)];
  return before.some((file, index) => typeof file === 'string' && file !== after[index]);
};
