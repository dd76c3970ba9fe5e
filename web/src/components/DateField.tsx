import { DatePickerInput } from "@mantine/dates";
import "dayjs/locale/de";
import { currentLanguage } from "@/lib/i18n";

interface Props {
  label: string;
  description?: string;
  /** A civil date, or empty. */
  value: string;
  minDate?: string | undefined;
  maxDate?: string | undefined;
  clearable?: boolean;
  onChange: (date: string) => void;
}

/** A civil date, chosen from a calendar. */
export function DateField({ label, description, value, minDate, maxDate, clearable = false, onChange }: Props) {
  return (
    <DatePickerInput
      label={label}
      description={description}
      locale={currentLanguage()}
      valueFormat={currentLanguage() === "de" ? "D. MMMM YYYY" : "D MMMM YYYY"}
      clearable={clearable}
      minDate={minDate}
      maxDate={maxDate}
      value={value || null}
      onChange={(date) => onChange(date ?? "")}
    />
  );
}
