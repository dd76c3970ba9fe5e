import { ActionIcon, Button, NativeSelect, Skeleton, TextInput } from "@mantine/core";
import { IconArrowBackUp, IconChevronLeft, IconChevronRight, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { ChangePanel } from "@/components/changes/ChangePanel";
import { DateField } from "@/components/DateField";
import { Actions, Fields } from "@/components/MasterDetail";
import { useFormats } from "@/lib/format";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { holidayChanges, noEdits, shownHolidays, toggled, withHoliday, type ShownHoliday } from "./holidayEdits";
import { holidaysDocument, type Holiday, type Location } from "./organisationDocument";
import classes from "./organisation.module.css";

interface Props {
  location: Location;
  today: string;
}

/** The holidays of a location, a year at a time; whose leave another day moves is seen before it is saved. */
export function Holidays({ location, today }: Props) {
  const t = useText();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [edits, setEdits] = useState(noEdits);
  const { data } = useLive(holidaysDocument, { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` });
  const known = data?.organisation.locations.find(({ id }) => id === location.id)?.holidays;
  return (
    <>
      <div className={classes.year}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("holidays.previous")} onClick={() => setYear(year - 1)}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <strong>{year}</strong>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("holidays.next")} onClick={() => setYear(year + 1)}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </div>
      {known ? (
        <HolidayList holidays={shownHolidays(known, edits, String(year))} onToggle={(holiday) => setEdits(toggled(edits, holiday))} />
      ) : (
        <Skeleton height={240} />
      )}
      <NewHoliday key={year} year={year} onAdd={(holiday) => setEdits(withHoliday(edits, holiday))} />
      <ChangePanel changes={holidayChanges(location.id, edits)} today={today} onSaved={() => setEdits(noEdits)} />
    </>
  );
}

function HolidayList({ holidays, onToggle }: { holidays: ShownHoliday[]; onToggle: (holiday: ShownHoliday) => void }) {
  const t = useText();
  const { weekdayDate } = useFormats();
  if (holidays.length === 0) return <p className={classes.hint}>{t("holidays.none")}</p>;
  return (
    <ul className={classes.holidays}>
      {holidays.map((holiday) => (
        <li key={holiday.date} data-edit={holiday.edit}>
          <span>{weekdayDate(holiday.date)}</span>
          <span className={classes.holiday}>
            {holiday.name}
            {Number(holiday.fractionOff) < 1 && ` · ${t(Number(holiday.fractionOff) === 0 ? "holidays.worked" : "holidays.half")}`}
          </span>
          <ActionIcon variant="subtle" color="gray" aria-label={t(holiday.edit ? "holidays.undo" : "holidays.remove", { name: holiday.name })} onClick={() => onToggle(holiday)}>
            {holiday.edit ? <IconArrowBackUp size={16} /> : <IconTrash size={16} />}
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

function NewHoliday({ year, onAdd }: { year: number; onAdd: (holiday: Holiday) => void }) {
  const t = useText();
  const [date, setDate] = useState(`${String(year)}-12-31`);
  const [name, setName] = useState("");
  const [fractionOff, setFractionOff] = useState("1");
  const add = () => {
    onAdd({ date, name: name.trim(), fractionOff });
    setName("");
  };
  return (
    <>
      <Fields>
        <TextInput label={t("holidays.name")} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
        <DateField label={t("holidays.date")} value={date} onChange={(next) => setDate(next || date)} />
        <NativeSelect
          label={t("holidays.off")}
          value={fractionOff}
          data={[{ value: "1", label: t("holidays.whole") }, { value: "0.5", label: t("holidays.half") }, { value: "0", label: t("holidays.worked") }]}
          onChange={(event) => setFractionOff(event.currentTarget.value)}
        />
      </Fields>
      <Actions>
        <Button variant="light" disabled={name.trim() === ""} onClick={add}>
          {t("holidays.add")}
        </Button>
      </Actions>
    </>
  );
}
