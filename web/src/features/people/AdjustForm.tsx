import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { ChangePanel } from "@/components/changes/ChangePanel";
import { DateField } from "@/components/DateField";
import { Fields } from "@/components/MasterDetail";
import { useText } from "@/lib/i18n";
import type { DetailedPerson } from "./detailsDocument";

/** The contract's limit of a name or reason. */
const reasonMax = 200;

/** Adds to a balance or takes from it, with a reason; what it does is seen before. */
export function AdjustForm({ person }: { person: DetailedPerson }) {
  const t = useText();
  const counted = person.balances.filter(({ kind }) => kind !== "UNLIMITED").map(({ leaveType }) => leaveType);
  const [leaveTypeId, setLeaveTypeId] = useState(counted[0]?.id ?? "");
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const [date, setDate] = useState(person.today);
  const [lastDay, setLastDay] = useState("");
  const unit = counted.find(({ id }) => id === leaveTypeId)?.unit ?? "DAYS";
  const value = amount.replace("−", "-").replace(",", ".");
  const ready = leaveTypeId !== "" && /^-?\d+(\.\d+)?$/.test(value) && reason.trim() !== "";
  const adjustment = { personId: person.id, leaveTypeId, date, amount: value, reason: reason.trim(), ...(lastDay && { lastDay }) };
  const begin = () => {
    setAmount("");
    setReason("");
  };
  return (
    <>
      <Fields>
        <NativeSelect label={t("statement.leaveType")} value={leaveTypeId} data={counted.map(({ id, name }) => ({ value: id, label: name }))} onChange={(event) => setLeaveTypeId(event.currentTarget.value)} />
        <TextInput label={t(unit === "HOURS" ? "adjust.hours" : "adjust.days")} placeholder={t("adjust.example")} value={amount} onChange={(event) => setAmount(event.currentTarget.value.trim())} />
        <DateField label={t("adjust.from")} value={date} onChange={(next) => setDate(next || person.today)} />
        <DateField label={t("adjust.until")} clearable value={lastDay} minDate={date} onChange={setLastDay} />
      </Fields>
      <TextInput label={t("adjust.reason")} description={t("adjust.reasonHint", { name: person.name })} maxLength={reasonMax} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <ChangePanel changes={ready ? [{ adjustment }] : undefined} today={person.today} done="adjust.saved" onSaved={begin} />
    </>
  );
}
