import { ActionIcon, Button, Select, Skeleton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { addMonths, endOfMonth, startOfMonth, type CivilDate } from "@/lib/dates";
import { useFormats } from "@/lib/format";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { useViewer } from "@/lib/viewer";
import { calendarDocument, filtersDocument } from "./calendarDocument";
import { Legend } from "./Legend";
import { MonthGrid } from "./MonthGrid";
import classes from "./calendar.module.css";

export interface CalendarChoice {
  month?: CivilDate;
  team?: string;
  location?: string;
}

interface Props {
  choice: CalendarChoice;
  onChoice: (choice: CalendarChoice) => void;
}

export function AwayCalendar({ choice, onChoice }: Props) {
  const t = useText();
  const { month: monthName } = useFormats();
  const { today } = useViewer();
  const first = startOfMonth(choice.month ?? today);
  const last = endOfMonth(first);
  const { data, error, stale, retry } = useLive(calendarDocument, { from: first, to: last, teamId: choice.team, locationId: choice.location });
  const show = (month: CivilDate) => onChoice({ ...choice, month: month === startOfMonth(today) ? undefined : month });

  useHotkeys([
    ["[", () => show(addMonths(first, -1))],
    ["]", () => show(addMonths(first, 1))],
    ["T", () => show(startOfMonth(today))],
  ]);

  return (
    <>
      <div className={classes.toolbar}>
        <div className={classes.turn}>
          <ActionIcon variant="default" size={36} onClick={() => show(addMonths(first, -1))} aria-label={t("calendar.previous")}>
            <IconChevronLeft size={18} />
          </ActionIcon>
          <ActionIcon variant="default" size={36} onClick={() => show(addMonths(first, 1))} aria-label={t("calendar.next")}>
            <IconChevronRight size={18} />
          </ActionIcon>
          <h2 aria-live="polite">{monthName(first)}</h2>
          <Button variant="default" onClick={() => show(startOfMonth(today))} disabled={first === startOfMonth(today)}>
            {t("calendar.today")}
          </Button>
        </div>
        <Filters choice={choice} onChoice={onChoice} />
      </div>
      {error ? (
        <ErrorState onRetry={retry} />
      ) : !data ? (
        <Skeleton height={560} radius="lg" />
      ) : data.whoIsAway.length === 0 ? (
        <EmptyState title={t("calendar.nobody")} hint={t("calendar.nobodyHint")} />
      ) : (
        <div data-stale={stale || undefined} className={classes.frame}>
          <MonthGrid rows={stale ? [] : data.whoIsAway} first={first} last={last} today={today} />
          <Legend rows={data.whoIsAway} />
        </div>
      )}
    </>
  );
}

function Filters({ choice, onChoice }: Props) {
  const t = useText();
  const { data } = useLive(filtersDocument, {});
  const options = (items: { id: string; name: string }[] | undefined) => (items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const select = { clearable: true, searchable: true, className: classes.filter } as const;
  return (
    <div className={classes.filters}>
      <Select
        {...select}
        aria-label={t("calendar.team")}
        placeholder={t("calendar.everyTeam")}
        data={options(data?.organisation.teams)}
        value={choice.team ?? null}
        onChange={(team) => onChoice({ ...choice, team: team ?? undefined })}
      />
      <Select
        {...select}
        aria-label={t("calendar.location")}
        placeholder={t("calendar.everyLocation")}
        data={options(data?.organisation.locations)}
        value={choice.location ?? null}
        onChange={(location) => onChoice({ ...choice, location: location ?? undefined })}
      />
    </div>
  );
}
