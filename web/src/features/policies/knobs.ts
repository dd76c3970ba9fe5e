import type { TextId } from "@/lib/i18n";
import { isObject, textAt, valueAt, withValue, type Path, type Terms } from "./terms";

type IdsUnder<Prefix extends string> = TextId extends infer Id ? (Id extends `${Prefix}.${infer Rest}` ? Rest : never) : never;
export type KnobId = IdsUnder<"knob">;
export type GroupId = IdsUnder<"knobs">;

export interface Knob {
  id: KnobId;
  path: Path;
  /**
   * amount: an exact number in the unit of the leave type; number: exact, of something else; whole: a
   * count; variant: a choice with fields of its own, which another one does not keep.
   */
  kind: "amount" | "number" | "whole" | "choice" | "variant" | "flag" | "monthDay" | "date" | "text";
  /** What the server takes when the field is left out; for flags `"true"` or `"false"`. */
  fallback?: string;
  values?: readonly string[];
  /** What a variant begins with. */
  begins?: Record<string, Terms>;
  when?: (terms: Terms) => boolean;
}

export interface KnobGroup {
  id: GroupId;
  knobs: readonly Knob[];
  /** A list of the terms, each item with these knobs. */
  list?: { path: Path; knobs: readonly Knob[]; item: Terms };
}

const grantIs = (...kinds: string[]) => (terms: Terms) => kinds.includes(textAt(terms, ["grant", "kind"]) ?? "none");
const has = (path: Path, ...values: string[]) => (terms: Terms) => values.includes(textAt(terms, path) ?? "");
const is = (path: Path, fallback: string, ...values: string[]) => (terms: Terms) => values.includes(textAt(terms, path) ?? fallback);
const present = (path: Path) => (terms: Terms) => valueAt(terms, path) !== undefined;

const bases = ["none", "calendar_days", "months_touched", "full_months", "half_month", "half_months", "service_months", "working_days"];
const every = ["day", "working_day", "week", "two_weeks", "half_month", "month", "two_months", "quarter", "four_months", "half_year", "year"];
const expiryBegins = { never: {}, on_date: { last_day: "03-31" }, after_months: { months: 12 }, after_days: { days: 90 } };

function expiry(prefix: "carry" | "toil", path: Path, when: (terms: Terms) => boolean): Knob[] {
  const at = [...path, "expiry"];
  const kind = [...at, "kind"];
  return [
    { id: `${prefix}Expiry`, path: at, kind: "variant", fallback: "never", values: Object.keys(expiryBegins), begins: expiryBegins, when },
    { id: `${prefix}LastDay`, path: [...at, "last_day"], kind: "monthDay", when: has(kind, "on_date") },
    { id: `${prefix}Months`, path: [...at, "months"], kind: "whole", when: has(kind, "after_months") },
    { id: `${prefix}Days`, path: [...at, "days"], kind: "whole", when: has(kind, "after_days") },
  ];
}

function share(prefix: "hire" | "leaving" | "change", key: string): Knob[] {
  const basis = [key, "basis"];
  const fields: Knob[] = [
    { id: `${prefix}Basis`, path: basis, kind: "choice", fallback: "calendar_days", values: bases },
    { id: `${prefix}Cutoff`, path: [key, "cutoff_day"], kind: "whole", fallback: "0", when: has(basis, "half_month", "half_months") },
  ];
  return prefix === "change" ? fields : [...fields, { id: `${prefix}Whole`, path: [key, "whole"], kind: "monthDay" }];
}

const carries = present(["carry_over"]);
const inParts = grantIs("periodic");
const worked = grantIs("worked");
const scaled = (terms: Terms) => (textAt(terms, ["scale", "by"]) ?? "nothing") !== "nothing";
const rounds = (terms: Terms) => (textAt(terms, ["rounding", "mode"]) ?? "none") !== "none";

/** Every part of a policy that the form has words for, in reading order; the rest is in the JSON. */
export const groups: readonly KnobGroup[] = [
  {
    id: "amount",
    knobs: [
      {
        id: "grant", path: ["grant"], kind: "variant", fallback: "none", values: ["yearly", "periodic", "worked", "unlimited", "none"],
        begins: { yearly: { amount: "0" }, periodic: { amount: "0" }, worked: { amount: "1", per_hours: "30" }, unlimited: {}, none: {} },
      },
      { id: "amount", path: ["grant", "amount"], kind: "amount", when: grantIs("yearly", "periodic", "worked") },
      { id: "perHours", path: ["grant", "per_hours"], kind: "number", fallback: "1", when: worked },
      { id: "hours", path: ["grant", "hours"], kind: "choice", fallback: "recorded", values: ["recorded", "planned"], when: worked },
      { id: "workedCredit", path: ["grant", "credit"], kind: "choice", fallback: "each_record", values: ["each_record", "month_end"], when: worked },
      { id: "wholeOnly", path: ["grant", "whole_only"], kind: "flag", fallback: "false", when: worked },
      { id: "per", path: ["grant", "per"], kind: "choice", fallback: "leave_year", values: ["leave_year", "period"], when: inParts },
      { id: "every", path: ["grant", "every"], kind: "choice", fallback: "month", values: every, when: inParts },
      {
        id: "begins", path: ["grant", "begins"], kind: "variant", fallback: "with_leave_year", values: ["with_leave_year", "with_hire", "on_date"],
        begins: { with_leave_year: {}, with_hire: {}, on_date: { date: "2026-01-01" } }, when: inParts,
      },
      { id: "beginsAfter", path: ["grant", "begins", "after_months"], kind: "whole", fallback: "0", when: has(["grant", "begins", "kind"], "with_hire") },
      { id: "beginsOn", path: ["grant", "begins", "date"], kind: "date", when: has(["grant", "begins", "kind"], "on_date") },
      {
        id: "credit", path: ["grant", "credit"], kind: "variant", fallback: "period_start", values: ["period_start", "period_end", "after_period", "day_of_month", "hire_day"],
        begins: { period_start: {}, period_end: {}, after_period: {}, day_of_month: { day: 1 }, hire_day: {} }, when: inParts,
      },
      { id: "creditDay", path: ["grant", "credit", "day"], kind: "whole", when: has(["grant", "credit", "kind"], "day_of_month") },
      { id: "periodsPerYear", path: ["grant", "periods_per_year"], kind: "whole", when: (terms) => inParts(terms) && is(["grant", "per"], "leave_year", "leave_year")(terms) },
    ],
  },
  {
    id: "scale",
    knobs: [
      { id: "scaleBy", path: ["scale", "by"], kind: "choice", fallback: "nothing", values: ["nothing", "days_per_week", "hours_per_week", "full_time_share"] },
      { id: "fullTime", path: ["scale", "full_time"], kind: "number", fallback: "5", when: scaled },
      { id: "scaleMost", path: ["scale", "at_most"], kind: "amount", when: scaled },
      { id: "scaleChange", path: ["scale", "on_change"], kind: "choice", fallback: "by_days", values: ["by_days", "on_the_day", "next_leave_year"], when: scaled },
      { id: "converts", path: ["scale", "converts_balance"], kind: "flag", fallback: "false", when: scaled },
    ],
  },
  {
    id: "tiers",
    knobs: [
      { id: "tierEffect", path: ["tier_rule", "effect"], kind: "choice", fallback: "on_the_day", values: ["on_the_day", "by_days", "next_period", "next_leave_year", "same_leave_year", "on_date"], when: present(["tiers"]) },
      { id: "tierDate", path: ["tier_rule", "date"], kind: "monthDay", when: has(["tier_rule", "effect"], "on_date") },
    ],
    list: {
      path: ["tiers"],
      item: { after_years: 5 },
      knobs: [
        { id: "afterYears", path: ["after_years"], kind: "whole", fallback: "0" },
        { id: "afterMonths", path: ["after_months"], kind: "whole", fallback: "0" },
        { id: "fromAge", path: ["from_age"], kind: "whole", fallback: "0" },
        { id: "tierLabel", path: ["label"], kind: "text", fallback: "" },
        { id: "tierAmount", path: ["amount"], kind: "amount" },
        { id: "tierCap", path: ["cap"], kind: "amount" },
        { id: "tierCarry", path: ["carry_limit"], kind: "amount" },
      ],
    },
  },
  {
    id: "year",
    knobs: [
      { id: "leaveYear", path: ["leave_year"], kind: "variant", fallback: "fixed", values: ["fixed", "anniversary"], begins: { fixed: { start: "01-01" }, anniversary: {} } },
      { id: "yearStart", path: ["leave_year", "start"], kind: "monthDay", fallback: "01-01", when: is(["leave_year", "kind"], "fixed", "fixed") },
      { id: "nextYear", path: ["usable_next_year"], kind: "flag", fallback: "false" },
    ],
  },
  { id: "joining", knobs: [...share("hire", "on_hire"), ...share("leaving", "on_leaving"), ...share("change", "on_change")] },
  {
    id: "rounding",
    knobs: [
      { id: "rounding", path: ["rounding", "mode"], kind: "choice", fallback: "none", values: ["none", "up", "down", "half_up", "half_even", "half_up_else_keep"] },
      { id: "step", path: ["rounding", "step"], kind: "number", fallback: "1", when: rounds },
      { id: "stage", path: ["rounding", "stage"], kind: "choice", fallback: "running_total", values: ["running_total", "each_credit", "entitlement", "balance", "display"], when: rounds },
    ],
  },
  {
    id: "carry",
    knobs: [
      { id: "carryLimit", path: ["carry_over", "limit"], kind: "amount", when: (terms) => carryOf(terms) === "limited" },
      ...expiry("carry", ["carry_over"], carries),
      { id: "carryForever", path: ["carry_over", "never_expires"], kind: "amount", fallback: "0", when: has(["carry_over", "expiry", "kind"], "on_date", "after_months", "after_days") },
      { id: "carryStep", path: ["carry_over", "step"], kind: "number", when: carries },
      { id: "carryTotal", path: ["carry_over", "total"], kind: "amount", when: carries },
      { id: "negative", path: ["carry_over", "negative"], kind: "choice", fallback: "carried", values: ["carried", "forgiven", "deducted"], when: carries },
    ],
  },
  {
    id: "caps",
    knobs: [],
    list: {
      path: ["caps"],
      item: { of_amount: "1.5" },
      knobs: [
        { id: "capLimit", path: ["limit"], kind: "amount" },
        { id: "capOfAmount", path: ["of_amount"], kind: "number", fallback: "1", when: (cap) => cap["limit"] === undefined },
        { id: "capOf", path: ["of"], kind: "choice", fallback: "balance", values: ["balance", "granted"] },
        { id: "capWithin", path: ["within"], kind: "choice", fallback: "leave_year", values: ["leave_year", "calendar_year", "service_year", "ever"], when: has(["of"], "granted") },
        { id: "capExcess", path: ["excess"], kind: "choice", fallback: "lost", values: ["lost", "deferred"] },
        { id: "capTested", path: ["tested_on"], kind: "monthDay" },
      ],
    },
  },
  {
    id: "waiting",
    knobs: [
      { id: "usableAfter", path: ["waiting", "usable_after_months"], kind: "whole", fallback: "0" },
      { id: "usableAfterDays", path: ["waiting", "usable_after_days"], kind: "whole", fallback: "0" },
      { id: "earningMonths", path: ["waiting", "earning_months"], kind: "whole", fallback: "0" },
      { id: "earningDays", path: ["waiting", "earning_days"], kind: "whole", fallback: "0" },
      { id: "meanwhile", path: ["waiting", "meanwhile"], kind: "choice", fallback: "nothing", values: ["nothing", "postponed", "twelfths"], when: (terms) => present(["waiting", "earning_months"])(terms) || present(["waiting", "earning_days"])(terms) },
    ],
  },
  {
    id: "using",
    knobs: [
      { id: "floor", path: ["negative_floor"], kind: "amount", fallback: "0" },
      { id: "advance", path: ["advance"], kind: "choice", fallback: "on_the_day", values: ["on_the_day", "none", "whole_year"] },
      { id: "drawing", path: ["drawing"], kind: "choice", fallback: "expiring_first", values: ["expiring_first", "oldest_first", "newest_first", "carried_first"] },
    ],
  },
  {
    id: "limits",
    knobs: [
      { id: "atLeast", path: ["limits", "at_least"], kind: "amount" },
      { id: "atMost", path: ["limits", "at_most"], kind: "amount" },
      { id: "requestStep", path: ["limits", "step"], kind: "number" },
      { id: "perLeaveYear", path: ["limits", "per_leave_year"], kind: "amount" },
      { id: "runDays", path: ["limits", "run_days"], kind: "whole" },
      { id: "noticeDays", path: ["limits", "notice_days"], kind: "whole" },
      { id: "noticeWorkingDays", path: ["limits", "notice_working_days"], kind: "whole" },
      { id: "oneLeaveYear", path: ["limits", "one_leave_year"], kind: "flag", fallback: "false" },
    ],
  },
  {
    id: "payOut",
    knobs: [
      { id: "payOnLeaving", path: ["pay_out", "on_leaving"], kind: "flag", fallback: "false" },
      { id: "payOnRequest", path: ["pay_out", "on_request"], kind: "flag", fallback: "true" },
      { id: "payMost", path: ["pay_out", "at_most"], kind: "amount", when: is(["pay_out", "on_request"], "true", "true") },
      { id: "payKeeps", path: ["pay_out", "keeps"], kind: "amount", fallback: "0", when: is(["pay_out", "on_request"], "true", "true") },
    ],
  },
  {
    id: "toil",
    knobs: [
      { id: "multiplier", path: ["time_in_lieu", "multiplier"], kind: "number", fallback: "1" },
      ...expiry("toil", ["time_in_lieu"], () => true),
    ],
  },
];

/** Knobs that mean something with these terms, or are said all the same. */
export function shownKnobs(knobs: readonly Knob[], terms: Terms): Knob[] {
  return knobs.filter(({ when }) => !when || when(terms));
}

export function knobValue(terms: Terms, knob: Knob): string {
  const value = valueAt(terms, knob.path);
  if (knob.kind === "variant") return (isObject(value) ? textAt(value, ["kind"]) : undefined) ?? knob.fallback ?? "";
  return textAt(terms, knob.path) ?? knob.fallback ?? "";
}

/** The same terms with another value; what is at its default is left out. */
export function withKnob(terms: Terms, knob: Knob, text: string): Terms {
  if (knob.kind === "variant") return withVariant(terms, knob, text);
  if (text === "" || text === knob.fallback) return withValue(terms, knob.path, undefined);
  if (knob.kind === "flag") return withValue(terms, knob.path, text === "true");
  // What is no number is kept as it is written: the server says what it would take.
  if (knob.kind === "whole") return withValue(terms, knob.path, /^-?\d+$/.test(text) ? Number(text) : text);
  return withValue(terms, knob.path, knob.kind === "amount" || knob.kind === "number" ? text.replace(",", ".") : text);
}

/** Another variant keeps the amount, and nothing else that belongs to the former one. */
function withVariant(terms: Terms, knob: Knob, kind: string): Terms {
  const begins = knob.begins?.[kind] ?? {};
  const amount = textAt(terms, [...knob.path, "amount"]);
  const kept = amount !== undefined && "amount" in begins ? { ...begins, amount } : begins;
  const plain = kind === knob.fallback && Object.keys(kept).length === 0;
  return withValue(terms, knob.path, plain ? undefined : { kind, ...kept });
}

/** What is left when a leave year ends. */
export type Carry = "nothing" | "everything" | "limited";

export function carryOf(terms: Terms): Carry {
  const limit = valueAt(terms, ["carry_over", "limit"]);
  if (valueAt(terms, ["carry_over"]) === undefined || limit === "0" || limit === 0) return "nothing";
  return limit === undefined || limit === null ? "everything" : "limited";
}

export function withCarry(terms: Terms, carry: Carry): Terms {
  if (carry === "nothing") return withValue(terms, ["carry_over"], undefined);
  const others = valueAt(terms, ["carry_over"]);
  const rest = withValue(isObject(others) ? others : {}, ["limit"], undefined);
  return withValue(terms, ["carry_over"], carry === "limited" ? { limit: "5", ...rest } : rest);
}

/** Parts about which the terms say anything, and always how much there is. */
export function shownGroups(all: readonly KnobGroup[], terms: Terms): KnobGroup[] {
  const said = ({ knobs, list }: KnobGroup) => [...knobs.map(({ path }) => path), ...(list ? [list.path] : [])].some(([top]) => top !== undefined && top in terms);
  return all.filter((group) => group.id === "amount" || said(group));
}
