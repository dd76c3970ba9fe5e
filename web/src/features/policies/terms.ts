/**
 * The terms of a policy as the server writes them: what is at its default is left out. The form
 * changes what it has words for in place and leaves all else as it is.
 */
export type Terms = Record<string, unknown>;
export type Path = readonly string[];

/** Undefined when it is no JSON object. Short forms are written out, so that every field has one place. */
export function parseTerms(text: string): Terms | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? writtenOut(value) : undefined;
  } catch {
    return undefined;
  }
}

export function printTerms(terms: Terms): string {
  return JSON.stringify(terms, null, 2);
}

export function isObject(value: unknown): value is Terms {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Fields that may stand alone where nothing else is said: `"grant": "unlimited"`, `"rounding": "up"`. */
const shorthands: Record<string, string> = {
  grant: "kind", leave_year: "kind", begins: "kind", credit: "kind", expiry: "kind",
  rounding: "mode", on_hire: "basis", on_leaving: "basis", on_change: "basis", tier_rule: "effect",
};

function writtenOut(terms: Terms): Terms {
  const entries = Object.entries(terms).map(([key, value]): [string, unknown] => {
    const shorthand = shorthands[key];
    // Of hours worked, and of the scale, the same names stand for plain choices.
    const plain = (key === "credit" && terms["kind"] === "worked") || (key === "on_change" && "by" in terms);
    if (typeof value === "string" && shorthand !== undefined && !plain) return [key, { [shorthand]: value }];
    return [key, isObject(value) ? writtenOut(value) : value];
  });
  return Object.fromEntries(entries);
}

export function valueAt(terms: Terms, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), terms);
}

export function textAt(terms: Terms, path: Path): string | undefined {
  const value = valueAt(terms, path);
  return typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** Parts whose presence says something by itself: an empty `carry_over` carries everything. */
const meansSomethingEmpty = ["grant", "carry_over"];

/** The same with another value at a path; undefined leaves the field out, and objects that are empty then. */
export function withValue(terms: Terms, path: Path, value: unknown): Terms {
  const [key, ...rest] = path;
  if (key === undefined) return terms;
  const { [key]: current, ...others } = terms;
  if (rest.length === 0) return value === undefined ? others : { ...terms, [key]: value };
  const next = withValue(isObject(current) ? current : {}, rest, value);
  return Object.keys(next).length === 0 && !meansSomethingEmpty.includes(key) ? others : { ...terms, [key]: next };
}
