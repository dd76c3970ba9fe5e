import type { AmountLike, Formats } from "@/lib/format";
import { translateIfKnown, type Translate } from "@/lib/i18n";
import { carryOf, type GroupId } from "./knobs";
import { isObject, textAt, valueAt, type Path, type Terms } from "./terms";

export interface Words {
  t: Translate;
  formats: Formats;
  unit: AmountLike["unit"];
}

/** A part of the terms in one line, as one would say it. */
export function summaryOf(group: GroupId, terms: Terms, words: Words): string {
  return summaries[group](terms, words);
}

type Summary = (terms: Terms, words: Words) => string;

const summaries: Record<GroupId, Summary> = {
  amount: (terms, words) => {
    const { t } = words;
    const amount = entitlementAt(terms, ["grant", "amount"], terms, words) ?? "–";
    const every = choice("every", textAt(terms, ["grant", "every"]) ?? "month");
    switch (textAt(terms, ["grant", "kind"]) ?? "none") {
      case "yearly":
        return t("sum.yearly", { amount });
      case "periodic":
        return t(textAt(terms, ["grant", "per"]) === "period" ? "sum.perPeriod" : "sum.periodic", { amount, every });
      case "worked":
        return t("sum.worked", { amount, hours: number(terms, ["grant", "per_hours"], "1", words) });
      case "unlimited":
        return t("sum.unlimited");
      default:
        return t("sum.nothingGranted");
    }
  },
  scale: (terms, words) => {
    const by = textAt(terms, ["scale", "by"]) ?? "nothing";
    const most = amountAt(terms, ["scale", "at_most"], words);
    if (by === "nothing") return choice("scaleBy", by);
    return join(words.t("sum.scaled", { by: choice("scaleBy", by), full: number(terms, ["scale", "full_time"], "5", words) }), most && words.t("sum.atMost", { amount: most }));
  },
  tiers: (terms, words) => {
    const tiers = items(terms, ["tiers"]);
    if (tiers.length === 0) return words.t("sum.noTiers");
    return tiers.map((tier) => words.t("sum.tier", { when: condition(tier, words), what: effect(tier, terms, words) })).join(" · ");
  },
  year: (terms, { t, formats }) => {
    const anniversary = textAt(terms, ["leave_year", "kind"]) === "anniversary";
    const start = textAt(terms, ["leave_year", "start"]) ?? "01-01";
    return join(anniversary ? t("sum.anniversary") : t("sum.yearFrom", { day: formats.monthDay(start) }), valueAt(terms, ["usable_next_year"]) === true && t("sum.nextYear"));
  },
  joining: (terms, { t }) => {
    const basis = (key: string) => choice("basis", textAt(terms, [key, "basis"]) ?? "calendar_days");
    return t("sum.joining", { joining: basis("on_hire"), leaving: basis("on_leaving") });
  },
  rounding: (terms, words) => {
    const mode = textAt(terms, ["rounding", "mode"]) ?? "none";
    if (mode === "none") return words.t("sum.exact");
    return words.t("sum.rounded", { mode: choice("rounding", mode), step: number(terms, ["rounding", "step"], "1", words) });
  },
  carry: (terms, words) => {
    const { t } = words;
    const carry = carryOf(terms);
    if (carry === "nothing") return t("carry.nothing");
    const limit = amountAt(terms, ["carry_over", "limit"], words);
    return join(carry === "limited" && limit ? t("sum.carryUpTo", { amount: limit }) : t("carry.everything"), expiry(terms, ["carry_over", "expiry"], words));
  },
  caps: (terms, words) => {
    const caps = items(terms, ["caps"]);
    if (caps.length === 0) return words.t("sum.noCap");
    return caps.map((cap) => {
      const limit = amountAt(cap, ["limit"], words);
      return limit ? words.t("sum.atMost", { amount: limit }) : words.t("sum.capYears", { years: number(cap, ["of_amount"], "1", words) });
    }).join(" · ");
  },
  waiting: (terms, words) => {
    const usable = span(terms, ["waiting", "usable_after_months"], ["waiting", "usable_after_days"], words);
    const earning = span(terms, ["waiting", "earning_months"], ["waiting", "earning_days"], words);
    return join(earning && words.t("sum.earnedAfter", { span: earning }), usable && words.t("sum.usableAfter", { span: usable })) || words.t("sum.atOnce");
  },
  using: (terms, words) => {
    const floor = amountAt(terms, ["negative_floor"], words);
    return join(floor && textAt(terms, ["negative_floor"]) !== "0" ? words.t("sum.downTo", { amount: floor }) : words.t("sum.neverBelow"), choice("drawing", textAt(terms, ["drawing"]) ?? "expiring_first"));
  },
  limits: (terms, words) => {
    const { t } = words;
    const least = amountAt(terms, ["limits", "at_least"], words);
    const most = amountAt(terms, ["limits", "at_most"], words);
    const perYear = amountAt(terms, ["limits", "per_leave_year"], words);
    const run = textAt(terms, ["limits", "run_days"]);
    const notice = textAt(terms, ["limits", "notice_days"]);
    return (
      join(
        least && t("sum.atLeast", { amount: least }),
        most && t("sum.atMost", { amount: most }),
        perYear && t("sum.perYear", { amount: perYear }),
        run && t("sum.run", { days: run }),
        notice && t("sum.notice", { days: notice }),
      ) || t("sum.noLimits")
    );
  },
  payOut: (terms, { t }) =>
    join(
      t(valueAt(terms, ["pay_out", "on_leaving"]) === true ? "sum.paidOnLeaving" : "sum.notPaidOnLeaving"),
      t(valueAt(terms, ["pay_out", "on_request"]) === false ? "sum.notPaidOtherwise" : "sum.paidByHand"),
    ),
  toil: (terms, words) => !("time_in_lieu" in terms) ? words.t("sum.toilPlain") : join(words.t("sum.toil", { factor: number(terms, ["time_in_lieu", "multiplier"], "1", words) }), expiry(terms, ["time_in_lieu", "expiry"], words)),
};

/** A name that the server knows, in words; where two knobs share a name, the knob's own words come first. */
export function choice(knob: string, name: string): string {
  return translateIfKnown(`choice.${knob}.${name}`) ?? translateIfKnown(`choice.${name}`) ?? name;
}

function condition(tier: Terms, { t, formats }: Words): string {
  const years = textAt(tier, ["after_years"]);
  const months = textAt(tier, ["after_months"]);
  const age = textAt(tier, ["from_age"]);
  const label = textAt(tier, ["label"]);
  return (
    join(
      years && t("sum.afterYears", { years: Number(years) }),
      months && t("sum.afterMonths", { months: Number(months) }),
      age && t("sum.fromAge", { age: formats.number(age) }),
      label && t("sum.withLabel", { label }),
    ) || t("sum.everybody")
  );
}

function effect(tier: Terms, terms: Terms, words: Words): string {
  const { t } = words;
  const amount = entitlementAt(tier, ["amount"], terms, words);
  const cap = amountAt(tier, ["cap"], words);
  const carry = amountAt(tier, ["carry_limit"], words);
  return join(amount, cap && t("sum.atMost", { amount: cap }), carry && t("sum.carryUpTo", { amount: carry })) || "–";
}

function expiry(terms: Terms, path: Path, { t, formats }: Words): string {
  const lastDay = textAt(terms, [...path, "last_day"]);
  const months = textAt(terms, [...path, "months"]);
  const days = textAt(terms, [...path, "days"]);
  if (lastDay) return t("sum.until", { day: formats.monthDay(lastDay) });
  if (months) return t("sum.forMonths", { months: Number(months) });
  return days ? t("sum.forDays", { days: Number(days) }) : "";
}

function span(terms: Terms, months: Path, days: Path, { t }: Words): string {
  const m = Number(textAt(terms, months) ?? 0);
  const d = Number(textAt(terms, days) ?? 0);
  return [m > 0 && t("sum.months", { months: m }), d > 0 && t("sum.days", { days: d })].filter(Boolean).join(" ");
}

function amountAt(terms: Terms, path: Path, { formats, unit }: Words): string | undefined {
  const value = textAt(terms, path);
  return value === undefined ? undefined : formats.amount({ value, unit });
}

/** So many times one's own working week is so many weeks. */
function entitlementAt(at: Terms, path: Path, terms: Terms, words: Words): string | undefined {
  const value = textAt(at, path);
  const weekly = ["days_per_week", "hours_per_week"].includes(textAt(terms, ["scale", "by"]) ?? "") && textAt(terms, ["scale", "full_time"]) === "1";
  if (value === undefined || !weekly) return amountAt(at, path, words);
  return words.t("sum.weeks", { weeks: words.formats.number(value), count: Number(value) });
}

function number(terms: Terms, path: Path, fallback: string, { formats }: Words): string {
  return formats.number(textAt(terms, path) ?? fallback);
}

function items(terms: Terms, path: Path): Terms[] {
  const value = valueAt(terms, path);
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function join(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(", ");
}
