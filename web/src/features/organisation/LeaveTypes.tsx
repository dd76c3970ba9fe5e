import { useState } from "react";
import { ChangePanel } from "@/components/changes/ChangePanel";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { Section } from "@/components/Page";
import { useText, type TextId } from "@/lib/i18n";
import { Archived } from "./Archived";
import { Conversion } from "./Conversion";
import { edited } from "./edited";
import { LeaveTypeFields, leaveTypeFields } from "./LeaveTypeFields";
import { NewLeaveType } from "./NewLeaveType";
import type { LeaveType } from "./organisationDocument";
import { Rows } from "./Rows";
import classes from "./organisation.module.css";

/** Kinds of absence and what each of them asks for. */
export function LeaveTypes({ types, today }: { types: LeaveType[]; today: string }) {
  const t = useText();
  return (
    <>
      <Section title={t("types.count", { count: types.length })} flush>
        <Rows
          rows={types.map((type) => ({ id: type.id, archived: type.archived, summary: <Summary type={type} />, form: <TypeForm key={JSON.stringify(type)} type={type} today={today} /> }))}
        />
      </Section>
      <NewLeaveType />
      <Conversion types={types.filter(({ archived }) => !archived)} today={today} />
    </>
  );
}

function Summary({ type }: { type: LeaveType }) {
  const t = useText();
  return (
    <span className={classes.type}>
      <LeaveTypeMark type={type} size="lg" />
      <span>
        <span className={classes.name}>{type.name}</span>
        <span className={classes.facts}>{factsOf(type).map((fact) => t(fact)).join(" · ")}</span>
      </span>
    </span>
  );
}

function TypeForm({ type, today }: { type: LeaveType; today: string }) {
  const { id, ...before } = type;
  const [draft, setDraft] = useState(before);
  const changed = edited(before, { ...draft, name: draft.name.trim() });
  return (
    <ChangePanel changes={changed && [{ leaveTypeDetails: { leaveTypeId: id, ...changed } }]} today={today} fields={leaveTypeFields}>
      {(problem) => (
        <>
          <LeaveTypeFields draft={draft} onChange={(next) => setDraft({ ...draft, ...next })} problem={problem} />
          <Archived of="types" archived={draft.archived} onChange={(archived) => setDraft({ ...draft, archived })} />
        </>
      )}
    </ChangePanel>
  );
}

function factsOf(type: LeaveType): TextId[] {
  return [
    type.unit === "HOURS" ? "types.inHours" : "types.inDays",
    type.countsAgainstBalance ? "types.counted" : "types.notCounted",
    type.needsApproval ? "types.approved" : "types.notApproved",
    ...(type.cancelNeedsApproval ? (["types.cancelApproved"] as const) : []),
    ...(type.reasonRequired ? (["types.withReason"] as const) : []),
    ...(type.private ? (["types.isPrivate"] as const) : []),
    `daysCharged.${type.daysCharged}`,
  ];
}
