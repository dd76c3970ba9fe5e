import { PickList } from "@/components/MasterDetail";
import { useFormats, type Formats } from "@/lib/format";
import { useText, type Translate } from "@/lib/i18n";
import { readTerms } from "./ruleTerms";
import type { Rule } from "./rulesDocument";

interface Props {
  rules: Rule[];
  chosenId: string | undefined;
  onChoose: (ruleId: string) => void;
  onNew: () => void;
}

export function RuleList({ rules, chosenId, onChoose, onNew }: Props) {
  const t = useText();
  const formats = useFormats();
  return (
    <PickList
      title={t("rules.count", { count: rules.length })}
      picks={rules.map((rule) => ({ id: rule.id, ...row(rule, t, formats) }))}
      chosenId={chosenId}
      onChoose={onChoose}
      onNew={{ label: t("rules.new"), run: onNew }}
      empty={t("rules.none")}
    />
  );
}

function row(rule: Rule, t: Translate, { date }: Formats): { title: string; hint: string } {
  const terms = readTerms(rule.versions.findLast((version) => version.terms !== null)?.terms ?? null);
  const last = rule.versions.at(-1);
  const hint = [
    terms && t(`condition.${terms.condition.kind}`),
    terms?.effect === "warn" && t("rules.warn"),
    last?.terms === null && t("rules.ended", { date: date(last.from) }),
  ];
  return { title: terms?.name ?? "–", hint: hint.filter(Boolean).join(" · ") };
}
