import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import type { OpenedPerson } from "./peopleDocument";

export function PersonSummary({ person }: { person: OpenedPerson }) {
  const t = useText();
  const { date, either } = useFormats();
  const facts = [
    person.team?.name,
    person.location?.name,
    person.employedFrom && t("person.since", { date: date(person.employedFrom) }),
    person.approvers.length > 0 && t("person.approvers", { names: either(person.approvers.map(({ name }) => name)) }),
  ];
  return <>{facts.filter(Boolean).join(" · ")}</>;
}
