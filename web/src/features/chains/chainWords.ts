import type { Formats } from "@/lib/format";
import type { Translate } from "@/lib/i18n";
import type { ChainTerms, Step, Who } from "./chainTerms";
import type { Patience } from "./patience";

interface Words {
  t: Translate;
  formats: Formats;
  names: ReadonlyMap<string, string>;
}

/** `The team’s approvers, then two of HR` */
export function stepsInWords({ steps }: ChainTerms, words: Words): string {
  if (steps.length === 0) return words.t("chains.atOnce");
  return steps.map((step) => stepInWords(step, words)).join(` ${words.t("chains.then")} `);
}

/** `Reminders after 1, 3 working days. Lapses after 5 working days.` Empty where it waits for ever. */
export function patienceInWords({ remind_after = [], lapses_after, lapses_when_past }: Patience, { t }: Pick<Words, "t">): string {
  return [
    remind_after.length > 0 && t("patience.reminds", { days: remind_after.join(", ") }),
    lapses_after !== undefined && t("patience.lapsesAfter", { days: lapses_after }),
    lapses_when_past && t("patience.lapsesPast"),
  ].filter(Boolean).join(" ");
}

function stepInWords({ who, needed = "any", number = 1 }: Step, words: Words): string {
  const all = words.formats.either(who.map((each) => whoInWords(each, words)));
  if (needed === "all") return words.t("chains.allOf", { who: all });
  return needed === "number" ? words.t("chains.numberOf", { number, who: all }) : all;
}

export function whoInWords(who: Who, { t, formats, names }: Words): string {
  switch (who.kind) {
    case "team_approvers":
      return t("chains.teamApprovers");
    case "manager":
      return t("chains.managerAbove", { levels: who.levels ?? 1 });
    case "role":
      return t(who.role === "owner" ? "chains.owners" : "chains.hr");
    case "people":
      return who.people.length > 0 ? formats.either(who.people.map((id) => names.get(id) ?? "…")) : t("chains.nobodyYet");
  }
}
