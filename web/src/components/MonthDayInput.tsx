import { Input, NativeSelect } from "@mantine/core";
import { useId } from "react";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { monthDayOf, withDay, withMonth } from "@/lib/monthDay";
import classes from "./monthDay.module.css";

interface Props {
  label: string;
  /** `03-31`, or empty. */
  value: string;
  /** What an empty one means; without it, one has to be chosen. */
  none?: string | undefined;
  onChange: (value: string) => void;
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** A day of every year. */
export function MonthDayInput({ label, value, none, onChange }: Props) {
  const t = useText();
  const { monthName } = useFormats();
  const id = useId();
  const at = monthDayOf(value);
  const days = Array.from({ length: at?.days ?? 31 }, (_, index) => String(index + 1));
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label id={id} component="span">
        {label}
      </Input.Label>
      <div className={classes.pair}>
        <NativeSelect
          aria-label={`${label}: ${t("monthDay.month")}`}
          value={at ? String(at.month) : ""}
          data={[...(at && none === undefined ? [] : [{ value: "", label: none ?? "–" }]), ...months.map((month) => ({ value: String(month), label: monthName(month) }))]}
          onChange={(event) => onChange(withMonth(value, event.currentTarget.value))}
        />
        <NativeSelect
          aria-label={`${label}: ${t("monthDay.day")}`}
          value={at ? String(at.day) : ""}
          disabled={!at}
          data={at ? days : [{ value: "", label: "–" }]}
          onChange={(event) => onChange(withDay(value, event.currentTarget.value))}
        />
      </div>
    </div>
  );
}
