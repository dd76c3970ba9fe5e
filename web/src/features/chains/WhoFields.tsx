import { ActionIcon, Button, NativeSelect } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { PeopleSelect } from "@/components/people/PersonSelect";
import { useText } from "@/lib/i18n";
import { whoKinds, whoOf, type Who, type WhoKind } from "./chainTerms";
import classes from "./chains.module.css";

interface Props {
  /** What they are asked for, which names the fields. */
  label: string;
  who: Who[];
  onChange: (who: Who[]) => void;
}

/** Groups of people, by what they are to the person who asks. */
export function WhoFields({ label, who, onChange }: Props) {
  const t = useText();
  return (
    <div className={classes.who}>
      {who.map((each, place) => (
        <div key={place} className={classes.whoRow}>
          <NativeSelect
            aria-label={t("chains.whoOf", { label, place: place + 1 })}
            value={each.kind}
            data={whoKinds.map((kind) => ({ value: kind, label: t(`who.${kind}`) }))}
            onChange={(event) => onChange(who.with(place, whoOf(event.currentTarget.value as WhoKind)))}
          />
          <More who={each} onChange={(next) => onChange(who.with(place, next))} />
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("chains.removeWho", { label, place: place + 1 })} onClick={() => onChange(who.toSpliced(place, 1))}>
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button className={classes.add} size="xs" variant="light" leftSection={<IconPlus size={14} />} onClick={() => onChange([...who, whoOf("role")])}>
        {t("chains.addWho")}
      </Button>
    </div>
  );
}

function More({ who, onChange }: { who: Who; onChange: (who: Who) => void }) {
  const t = useText();
  switch (who.kind) {
    case "team_approvers":
      return <span />;
    case "manager":
      return (
        <NativeSelect
          aria-label={t("chains.levels")}
          value={String(who.levels ?? 1)}
          data={[1, 2, 3, 4, 5].map((levels) => ({ value: String(levels), label: t("chains.managerAbove", { levels }) }))}
          onChange={(event) => onChange({ ...who, levels: Number(event.currentTarget.value) })}
        />
      );
    case "role":
      return (
        <NativeSelect
          aria-label={t("chains.role")}
          value={who.role ?? "hr_admin"}
          data={[{ value: "hr_admin", label: t("role.HR_ADMIN") }, { value: "owner", label: t("role.OWNER") }]}
          onChange={(event) => onChange({ ...who, role: event.currentTarget.value === "owner" ? "owner" : "hr_admin" })}
        />
      );
    case "people":
      return <PeopleSelect label={t("chains.people")} personIds={who.people} onChange={(people) => onChange({ ...who, people })} />;
  }
}
