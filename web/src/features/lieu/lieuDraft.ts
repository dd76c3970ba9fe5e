import type { CivilDate } from "@/lib/dates";

/** How much work it was: a choice of the form, or another number. */
export type Much = "1" | "0.5" | "other";

export interface LieuDraft {
  leaveTypeId: string;
  date: CivilDate | "";
  much: Much;
  /** Of `other`, and of leave that is counted in hours; as typed. */
  other: string;
  reason: string;
}

interface LieuInput {
  personId?: string;
  leaveTypeId: string;
  date: CivilDate;
  amount: string;
  reason: string;
}

/** What is sent, or undefined while something is missing. Days are chosen, hours are typed. */
export function lieuInput({ leaveTypeId, date, much, other, reason }: LieuDraft, unit: "DAYS" | "HOURS", personId?: string): LieuInput | undefined {
  const amount = unit === "DAYS" && much !== "other" ? much : other.trim().replace(",", ".");
  const isAmount = /^\d+(\.\d+)?$/.test(amount) && Number(amount) > 0;
  if (!leaveTypeId || !date || !isAmount || reason.trim() === "") return undefined;
  return { ...(personId && { personId }), leaveTypeId, date, amount, reason: reason.trim() };
}
