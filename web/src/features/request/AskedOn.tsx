import { Button } from "@mantine/core";
import { useState } from "react";
import { DateField } from "@/components/DateField";
import { addDays, type CivilDate } from "@/lib/dates";
import { useText } from "@/lib/i18n";
import classes from "./request.module.css";

interface Props {
  /** The day as of which it is answered; not given: today. */
  askedOn: CivilDate | undefined;
  today: CivilDate;
  onChange: (askedOn: CivilDate | undefined) => void;
}

/** What was refused left nothing behind; it is asked again as of the day on which it was. */
export function AskedOn({ askedOn, today, onChange }: Props) {
  const t = useText();
  const [open, setOpen] = useState(askedOn !== undefined);
  if (!open) {
    return (
      <Button variant="subtle" size="xs" className={classes.askedOnOpener} onClick={() => setOpen(true)}>
        {t("askedOn.open")}
      </Button>
    );
  }
  const back = () => {
    setOpen(false);
    onChange(undefined);
  };
  return (
    <div className={classes.askedOn}>
      <DateField label={t("askedOn.label")} description={t("askedOn.hint")} value={askedOn ?? ""} maxDate={addDays(today, -1)} onChange={(day) => onChange(day || undefined)} />
      <Button variant="default" size="xs" onClick={back}>
        {t("askedOn.back")}
      </Button>
    </div>
  );
}
