import { MultiSelect, NumberInput, Switch } from "@mantine/core";
import { Fields, Wide } from "@/components/MasterDetail";
import { useText } from "@/lib/i18n";
import { patienceDaysMax, reminderChoices, remindersMax, type Patience } from "./patience";

interface Props {
  patience: Patience;
  onChange: (patience: Patience) => void;
}

/** What happens while nobody answers: reminders, and when it ends by itself. */
export function PatienceFields({ patience, onChange }: Props) {
  const t = useText();
  const { remind_after = [], lapses_after, lapses_when_past = false } = patience;
  return (
    <Fields>
      <MultiSelect
        label={t("patience.remind")}
        description={t("patience.remindHint")}
        placeholder={remind_after.length > 0 ? undefined : t("patience.never")}
        data={reminderChoices(remind_after).map((days) => ({ value: String(days), label: t("patience.after", { days }) }))}
        value={remind_after.map(String)}
        maxValues={remindersMax}
        clearable
        onChange={(days) => onChange({ ...patience, remind_after: days.map(Number).sort((a, b) => a - b) })}
      />
      <NumberInput
        label={t("patience.lapses")}
        description={t("patience.lapsesHint")}
        placeholder={t("patience.neverLapses")}
        min={1}
        max={patienceDaysMax}
        allowDecimal={false}
        value={lapses_after ?? ""}
        onChange={(days) => onChange({ ...patience, lapses_after: Number(days) || undefined })}
      />
      <Wide>
        <Switch label={t("patience.past")} checked={lapses_when_past} onChange={(event) => onChange({ ...patience, lapses_when_past: event.currentTarget.checked || undefined })} />
      </Wide>
    </Fields>
  );
}
