import { Switch } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import "@mantine/dates/styles.css";
import "dayjs/locale/de";
import { currentLanguage, useText } from "@/lib/i18n";

export interface Times {
  /** The date that figures are for; today when absent. */
  asOf?: string;
  /** Only what was recorded by the end of this date. */
  knownAt?: string;
}

interface Props {
  times: Times;
  today: string;
  onChange: (times: Times) => void;
}

/** Which day the figures are for and, apart from that, which day's knowledge they are made from. */
export function TimeFields({ times: { asOf, knownAt }, today, onChange }: Props) {
  const t = useText();
  const picker = { locale: currentLanguage(), size: "sm", valueFormat: currentLanguage() === "de" ? "D. MMMM YYYY" : "D MMMM YYYY", popoverProps: { withinPortal: false } } as const;
  return (
    <>
      <DatePickerInput
        {...picker}
        label={t("statement.asOf")}
        description={t("statement.asOfHint")}
        value={asOf ?? today}
        onChange={(value) => onChange({ asOf: value && value !== today ? value : undefined, knownAt })}
      />
      <Switch
        label={t("statement.asKnown")}
        description={t("statement.asKnownHint")}
        checked={knownAt !== undefined}
        onChange={(event) => onChange({ asOf, knownAt: event.currentTarget.checked ? (asOf && asOf < today ? asOf : today) : undefined })}
      />
      {knownAt !== undefined && (
        <DatePickerInput {...picker} label={t("statement.knownAt")} value={knownAt} maxDate={today} onChange={(value) => onChange({ asOf, knownAt: value ?? undefined })} />
      )}
    </>
  );
}
