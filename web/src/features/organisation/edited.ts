/** What of a form is not as it was; undefined where all of it is. */
export function edited<T extends object>(before: T, now: T): Partial<T> | undefined {
  const changed = Object.entries(now).filter(([key, value]) => value !== before[key as keyof T]);
  return changed.length > 0 ? (Object.fromEntries(changed) as Partial<T>) : undefined;
}
