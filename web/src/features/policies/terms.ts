/**
 * The terms of a policy as the server writes them: what is at its default is left out. The form
 * changes the common ones in place and leaves all others as they are.
 */
export type Terms = Record<string, unknown>;

/** Undefined when it is no JSON object. */
export function parseTerms(text: string): Terms | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function printTerms(terms: Terms): string {
  return JSON.stringify(terms, null, 2);
}

/** The text at a path of object keys, or undefined. A variant or struct may be its bare name. */
export function termAt(terms: Terms, path: readonly string[]): string | undefined {
  let at: unknown = terms;
  for (const key of path) {
    if (isObject(at)) at = at[key];
    else if (typeof at === "string" && shorthands.includes(key)) continue;
    else return undefined;
  }
  if (typeof at === "number") return String(at);
  return typeof at === "string" ? at : undefined;
}

/** The same with another text at a path; an empty one leaves the field out, and objects that are empty then. */
export function withTerm(terms: Terms, path: readonly string[], text: string): Terms {
  const [key, ...rest] = path;
  if (key === undefined) return terms;
  const { [key]: current, ...others } = terms;
  if (rest.length === 0) return text === "" ? others : { ...terms, [key]: text };
  const inside = isObject(current) ? current : typeof current === "string" ? { [shorthandOf(key)]: current } : {};
  const next = withTerm(inside, rest, text);
  return Object.keys(next).length === 0 ? others : { ...terms, [key]: next };
}

/** Fields that stand alone where nothing else is said: `"grant": "unlimited"`, `"rounding": "up"`. */
const shorthands = ["kind", "mode", "basis"];

function shorthandOf(key: string): string {
  if (key === "rounding") return "mode";
  return key.startsWith("on_") ? "basis" : "kind";
}

function isObject(value: unknown): value is Terms {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export interface Knob {
  id: "grant" | "amount" | "per" | "every" | "credit" | "onHire" | "onLeaving" | "rounding" | "step" | "carryLimit" | "carryUntil" | "usableAfter" | "floor";
  path: readonly string[];
  /** What the server takes when the field is left out. */
  fallback: string;
  /** Names that the server knows; without them, any text. */
  values?: readonly string[];
  /** Only with these kinds of grant. */
  grants?: readonly string[];
}

const bases = ["none", "calendar_days", "months_touched", "full_months", "half_month", "half_months", "service_months", "working_days"];

/** The common choices, in the order of the form. Everything else is in the text of the terms. */
export const knobs: readonly Knob[] = [
  { id: "grant", path: ["grant", "kind"], fallback: "", values: ["yearly", "periodic", "worked", "unlimited", "none"] },
  { id: "amount", path: ["grant", "amount"], fallback: "", grants: ["yearly", "periodic", "worked"] },
  { id: "per", path: ["grant", "per"], fallback: "leave_year", values: ["leave_year", "period"], grants: ["periodic"] },
  { id: "every", path: ["grant", "every"], fallback: "month", values: ["week", "two_weeks", "half_month", "month", "quarter", "half_year", "year"], grants: ["periodic"] },
  { id: "credit", path: ["grant", "credit", "kind"], fallback: "period_start", values: ["period_start", "period_end", "after_period"], grants: ["periodic"] },
  { id: "onHire", path: ["on_hire", "basis"], fallback: "calendar_days", values: bases },
  { id: "onLeaving", path: ["on_leaving", "basis"], fallback: "calendar_days", values: bases },
  { id: "rounding", path: ["rounding", "mode"], fallback: "none", values: ["none", "up", "down", "half_up", "half_even", "half_up_else_keep"] },
  { id: "step", path: ["rounding", "step"], fallback: "1" },
  { id: "carryLimit", path: ["carry_over", "limit"], fallback: "" },
  { id: "carryUntil", path: ["carry_over", "expiry", "last_day"], fallback: "" },
  { id: "usableAfter", path: ["waiting", "usable_after_months"], fallback: "" },
  { id: "floor", path: ["negative_floor"], fallback: "0" },
];

/** Whole numbers in the contract, unlike amounts, which are exact decimal strings. */
const whole = ["usableAfter"];

export function knobValue(terms: Terms, knob: Knob): string {
  return termAt(terms, knob.path) ?? knob.fallback;
}

export function withKnob(terms: Terms, knob: Knob, text: string): Terms {
  if (knob.id === "grant") return withGrant(terms, text);
  const said = text === knob.fallback ? "" : text;
  if (knob.id === "carryUntil") return withTerm(withTerm(terms, knob.path, said), ["carry_over", "expiry", "kind"], said && "on_date");
  const next = withTerm(terms, knob.path, said);
  return whole.includes(knob.id) && /^\d+$/.test(said) ? asNumber(next, knob.path) : next;
}

/** Another way of granting keeps the amount, and nothing that belongs to the former way. */
function withGrant(terms: Terms, kind: string): Terms {
  const amount = termAt(terms, ["grant", "amount"]) ?? "0";
  return { ...terms, grant: kind === "none" || kind === "unlimited" ? { kind } : { kind, amount } };
}

function asNumber(terms: Terms, path: readonly string[]): Terms {
  const [key, ...rest] = path;
  if (key === undefined) return terms;
  const current = terms[key];
  return { ...terms, [key]: rest.length === 0 ? Number(current) : asNumber(isObject(current) ? current : {}, rest) };
}
