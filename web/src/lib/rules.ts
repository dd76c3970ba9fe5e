import { translateIfKnown } from "./i18n";
import type { Formats } from "./format";
import { isCivilDate } from "./dates";

export interface Refusal {
  code: string;
  rule: string;
  message: string;
  field: string | null;
  facts: { name: string; value: string }[];
}

/**
 * A refusal in the reader's language: the catalogue's words for the rule where it has them and the
 * facts that they need, the server's English sentence otherwise.
 */
export function refusalText(refusal: Refusal, formats: Formats): string {
  const words = translateIfKnown(`rule.${refusal.rule}`, factTexts(refusal.facts, formats));
  if (words === undefined) return refusal.message;
  // What the organisation says itself comes first, the numbers after it; the server's sentence begins with it already.
  const own = factOf(refusal, "own_message");
  const from = factOf(refusal, "nearest_from");
  const to = factOf(refusal, "nearest_to");
  const nearest = from && to && translateIfKnown("rule.nearest", { range: formats.range(from, to) });
  const time = factOf(refusal, "time");
  const first = time && !words.includes(formats.date(time)) && translateIfKnown("rule.time", { date: formats.date(time) });
  return [own, words, nearest, first].filter(Boolean).join(" ");
}

/** What is wrong with one field of a form; undefined where nothing is. */
export function problemAt(refusals: readonly Refusal[], field: string, formats: Formats): string | undefined {
  const about = refusals.filter((refusal) => refusal.field === field);
  return about.length > 0 ? about.map((refusal) => refusalText(refusal, formats)).join(" ") : undefined;
}

function factOf(refusal: Refusal, name: string): string | undefined {
  return refusal.facts.find((fact) => fact.name === name)?.value;
}

/** These are amounts in the unit that stands beside them as the fact `unit`. */
const amountFacts = ["cost", "available", "balance_after", "floor", "length", "from_length"];

export function factTexts(facts: { name: string; value: string }[], formats: Formats): Record<string, string> {
  const unit = facts.find(({ name }) => name === "unit")?.value.toLowerCase();
  return Object.fromEntries(
    facts.map(({ name, value }) => [
      name,
      unit && amountFacts.includes(name)
        ? formats.amount({ value, unit: unit.startsWith("hour") ? "HOURS" : "DAYS" })
        : factText(value, formats),
    ]),
  );
}

export function factText(value: string, formats: Formats): string {
  if (value.includes(", ")) return value.split(", ").map((each) => factText(each, formats)).join(", ");
  if (isCivilDate(value)) return formats.date(value);
  if (/^-?\d+(\.\d+)?$/.test(value)) return formats.number(value);
  return value;
}
