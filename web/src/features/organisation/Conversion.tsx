import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { ChangePanel } from "@/components/changes/ChangePanel";
import { DateField } from "@/components/DateField";
import { Fields } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { useText } from "@/lib/i18n";
import type { LeaveType } from "./organisationDocument";
import classes from "./organisation.module.css";

const minutesPerHour = 60;

/** Nothing where no two types could go on as each other: both are counted, one in days, one in hours. */
export function Conversion({ types, today }: { types: LeaveType[]; today: string }) {
  const counted = types.filter(({ countsAgainstBalance }) => countsAgainstBalance);
  const first = counted.find(({ unit }) => counted.some((other) => other.unit !== unit));
  return first ? <Form types={counted} first={first} today={today} /> : null;
}

/** What is left of a type goes on as another one in the other unit. */
function Form({ types, first, today }: { types: LeaveType[]; first: LeaveType; today: string }) {
  const t = useText();
  const [fromType, setFromType] = useState(first.id);
  const unit = types.find(({ id }) => id === fromType)?.unit;
  const others = types.filter((type) => type.unit !== unit);
  const [chosenInto, setChosenInto] = useState("");
  const intoId = others.some(({ id }) => id === chosenInto) ? chosenInto : (others[0]?.id ?? "");
  const [from, setFrom] = useState(today);
  const [hours, setHours] = useState("");
  const minutes = Number(hours.replace(",", ".")) * minutesPerHour;
  const ready = intoId !== "" && (hours === "" || (Number.isInteger(minutes) && minutes > 0));
  const conversion = { leaveTypeId: fromType, intoId, from, ...(hours !== "" && { minutesPerDay: minutes }) };
  const choices = (some: LeaveType[]) => some.map(({ id, name, unit: counted }) => ({ value: id, label: `${name} (${t(counted === "HOURS" ? "types.inHours" : "types.inDays")})` }));
  return (
    <Section title={t("conversion.title")}>
      <p className={classes.hint}>{t("conversion.hint")}</p>
      <Fields>
        <NativeSelect label={t("conversion.from")} value={fromType} data={choices(types)} onChange={(event) => setFromType(event.currentTarget.value)} />
        <NativeSelect label={t("conversion.into")} value={intoId} data={choices(others)} onChange={(event) => setChosenInto(event.currentTarget.value)} />
        <DateField label={t("policies.from")} value={from} onChange={(date) => setFrom(date || today)} />
        <TextInput label={t("conversion.hours")} placeholder={t("conversion.own")} inputMode="decimal" value={hours} onChange={(event) => setHours(event.currentTarget.value.trim())} />
      </Fields>
      <ChangePanel changes={ready ? [{ conversion }] : undefined} today={today} />
    </Section>
  );
}
