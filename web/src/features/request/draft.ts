import type { CivilDate } from "@/lib/dates";

export type PartOfDay = "FULL" | "MORNING" | "AFTERNOON";

/** What the person has chosen so far. */
export interface Draft {
  leaveTypeId: string;
  from: CivilDate | null;
  to: CivilDate | null;
  firstDay: PartOfDay;
  lastDay: PartOfDay;
  everyDay: PartOfDay;
  reason: string;
  /** What a certificate is called, or where it is, where a rule asks for one. */
  document: string;
}

export interface RequestInput {
  /** On behalf of whom; not said for oneself. */
  personId?: string;
  leaveTypeId: string;
  from: CivilDate;
  to: CivilDate;
  firstDay: PartOfDay;
  lastDay: PartOfDay;
  everyDay: PartOfDay;
  reason?: string;
  document?: string;
}

export function emptyDraft(leaveTypeId: string, from: CivilDate | null = null, to: CivilDate | null = null): Draft {
  return { leaveTypeId, from, to: to ?? from, firstDay: "FULL", lastDay: "FULL", everyDay: "FULL", reason: "", document: "" };
}

/** What a request says, as the form shows it. */
interface Asked {
  leaveType: { id: string } | null;
  from: CivilDate;
  to: CivilDate;
  firstDay: PartOfDay;
  lastDay: PartOfDay;
  everyDay: PartOfDay;
  reason: string | null;
  document: string | null;
}

/** The form asks for the part of a single day as that of every day. */
export function draftOf({ leaveType, from, to, firstDay, lastDay, everyDay, reason, document }: Asked): Draft {
  const words = { leaveTypeId: leaveType?.id ?? "", reason: reason ?? "", document: document ?? "" };
  if (from !== to) return { from, to, firstDay, lastDay, everyDay, ...words };
  const part = [everyDay, firstDay, lastDay].find((each) => each !== "FULL") ?? "FULL";
  return { from, to, firstDay: "FULL", lastDay: "FULL", everyDay: part, ...words };
}

/** New dates keep the parts that still mean something on them. */
export function withDates(draft: Draft, from: CivilDate | null, to: CivilDate | null): Draft {
  const single = from !== null && (to === null || to === from);
  if (single) return { ...draft, from, to, firstDay: "FULL", lastDay: "FULL" };
  return { ...draft, from, to };
}

/** The same part of every day rules out parts of the first and last day, and the other way round. */
export function withPart(draft: Draft, which: "firstDay" | "lastDay" | "everyDay", part: PartOfDay): Draft {
  if (which === "everyDay") return { ...draft, everyDay: part, firstDay: "FULL", lastDay: "FULL" };
  return { ...draft, everyDay: "FULL", [which]: part };
}

/** What is sent, or undefined while something is missing. A range with one end chosen is that one day. */
export function inputOf(draft: Draft, personId?: string): RequestInput | undefined {
  const { leaveTypeId, from, firstDay, lastDay, everyDay } = draft;
  if (!leaveTypeId || !from) return undefined;
  const reason = draft.reason.trim();
  const document = draft.document.trim();
  return { ...(personId && { personId }), leaveTypeId, from, to: draft.to ?? from, firstDay, lastDay, everyDay, ...(reason && { reason }), ...(document && { document }) };
}
