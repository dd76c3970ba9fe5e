import { Button } from "@mantine/core";
import { useState } from "react";
import { useApply } from "@/components/changes/useApply";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { Actions } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { newCommandId } from "@/lib/commandId";
import { useText } from "@/lib/i18n";
import { LeaveTypeFields, leaveTypeFields, type LeaveTypeDraft } from "./LeaveTypeFields";
import classes from "./organisation.module.css";

const empty: LeaveTypeDraft = {
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
  halfOnHalfHoliday: "QUARTER",
  chargedOn: "EACH_DAY",
  pending: "RESERVES",
  earns: true,
};

export function NewLeaveType() {
  const t = useText();
  const [leaveTypeId, setLeaveTypeId] = useState(newCommandId);
  const [draft, setDraft] = useState(empty);
  const { apply, busy, problem } = useApply(leaveTypeFields);
  const begin = () => {
    setLeaveTypeId(newCommandId());
    setDraft(empty);
  };
  return (
    <Section title={t("types.new")} aside={<LeaveTypeMark type={draft} size="lg" />}>
      <LeaveTypeFields draft={draft} onChange={setDraft} problem={problem} />
      {draft.countsAgainstBalance && <p className={classes.hint}>{t("types.policyNeeded")}</p>}
      <Actions>
        <Button disabled={draft.name.trim() === ""} loading={busy} onClick={() => void apply([{ leaveType: { leaveTypeId, ...draft, name: draft.name.trim() } }], begin)}>
          {t("types.add")}
        </Button>
      </Actions>
    </Section>
  );
}
