import { Button, Popover, Switch } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import "dayjs/locale/de";
import { IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { currentLanguage, useText } from "@/lib/i18n";
import classes from "./statement.module.css";

interface Props {
  asOf: string | undefined;
  knownAt: string | undefined;
  today: string;
  /** Where it was asked for before it was loaded. */
  openedAtFirst?: boolean;
  onChange: (times: { asOf?: string; knownAt?: string }) => void;
}

/** Which day the figures are for and, apart from that, which day's knowledge they are made from. */
export function TimeTravel({ asOf, knownAt, today, openedAtFirst = false, onChange }: Props) {
  const t = useText();
  const [opened, setOpened] = useState(openedAtFirst);
  const travelled = asOf !== undefined || knownAt !== undefined;
  const picker = { locale: currentLanguage(), size: "sm", valueFormat: currentLanguage() === "de" ? "D. MMMM YYYY" : "D MMMM YYYY", popoverProps: { withinPortal: false } } as const;
  return (
    <div className={classes.travel}>
      {travelled && (
        <Button variant="subtle" onClick={() => onChange({})}>
          {t("statement.backToToday")}
        </Button>
      )}
      <Popover opened={opened} onChange={setOpened} position="bottom-end" width={320} shadow="md" trapFocus closeOnClickOutside>
        <Popover.Target>
          <Button variant={travelled ? "light" : "default"} leftSection={<IconHistory size={16} />} onClick={() => setOpened(!opened)} aria-expanded={opened}>
            {t("statement.travel")}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.travelFields}>
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
            <DatePickerInput
              {...picker}
              label={t("statement.knownAt")}
              value={knownAt}
              maxDate={today}
              onChange={(value) => onChange({ asOf, knownAt: value ?? undefined })}
            />
          )}
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
