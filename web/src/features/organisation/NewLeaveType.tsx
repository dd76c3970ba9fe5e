import { Button, NativeSelect, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { useApply } from "@/components/changes/useApply";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { Actions, Fields } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { newCommandId } from "@/lib/commandId";
import { useText } from "@/lib/i18n";
import { tints } from "@/lib/palette";
import type { LeaveType } from "./organisationDocument";
import classes from "./organisation.module.css";

type Draft = Omit<LeaveType, "id">;

const flags = ["countsAgainstBalance", "needsApproval", "cancelNeedsApproval", "reasonRequired", "private"] as const satisfies readonly (keyof Draft)[];
const daysCharged = ["WORKING_DAYS", "WORKING_DAYS_AND_HOLIDAYS", "CALENDAR_DAYS_WITHOUT_HOLIDAYS", "CALENDAR_DAYS", "MONDAY_TO_SATURDAY"] as const;

const empty: Draft = {
  name: "",
  unit: "DAYS",
  colour: "teal",
  emoji: "🌴",
  needsApproval: true,
  reasonRequired: false,
  countsAgainstBalance: true,
  cancelNeedsApproval: false,
  private: false,
  daysCharged: "WORKING_DAYS",
};

export function NewLeaveType() {
  const t = useText();
  const [leaveTypeId, setLeaveTypeId] = useState(newCommandId);
  const [draft, setDraft] = useState(empty);
  const { apply, busy } = useApply();
  const say = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const begin = () => {
    setLeaveTypeId(newCommandId());
    setDraft(empty);
  };
  return (
    <Section title={t("types.new")} aside={<LeaveTypeMark type={draft} size="lg" />}>
      <Fields>
        <TextInput label={t("rules.name")} value={draft.name} maxLength={200} onChange={(event) => say({ name: event.currentTarget.value })} />
        <TextInput label={t("types.emoji")} value={draft.emoji} maxLength={8} onChange={(event) => say({ emoji: event.currentTarget.value.trim() })} />
        <NativeSelect label={t("types.colour")} value={draft.colour} data={tints.map((tint) => ({ value: tint, label: t(`colour.${tint}`) }))} onChange={(event) => say({ colour: event.currentTarget.value })} />
        <NativeSelect
          label={t("types.unit")}
          value={draft.unit}
          data={[{ value: "DAYS", label: t("types.days") }, { value: "HOURS", label: t("types.hours") }]}
          onChange={(event) => say({ unit: event.currentTarget.value === "HOURS" ? "HOURS" : "DAYS" })}
        />
        <NativeSelect
          label={t("types.charged")}
          value={draft.daysCharged}
          data={daysCharged.map((value) => ({ value, label: t(`daysCharged.${value}`) }))}
          onChange={(event) => say({ daysCharged: daysCharged.find((value) => value === event.currentTarget.value) ?? "WORKING_DAYS" })}
        />
      </Fields>
      <div className={classes.flags}>
        {flags.map((flag) => (
          <Switch key={flag} label={t(`typeFlag.${flag}`)} checked={draft[flag]} onChange={(event) => say({ [flag]: event.currentTarget.checked })} />
        ))}
      </div>
      {draft.countsAgainstBalance && <p className={classes.hint}>{t("types.policyNeeded")}</p>}
      <Actions>
        <Button disabled={draft.name.trim() === ""} loading={busy} onClick={() => void apply([{ leaveType: { leaveTypeId, ...draft, name: draft.name.trim() } }], begin)}>
          {t("types.add")}
        </Button>
      </Actions>
    </Section>
  );
}
