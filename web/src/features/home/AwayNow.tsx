import { Link } from "@tanstack/react-router";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { Section } from "@/components/Page";
import { PersonAvatar } from "@/components/PersonAvatar";
import { addDays } from "@/lib/dates";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import type { HomeAwayRow } from "./homeDocument";
import classes from "./home.module.css";

interface Props {
  rows: HomeAwayRow[];
  today: string;
}

const shownMax = 8;

/** Who is away today, and who else will be this week. */
export function AwayNow({ rows, today }: Props) {
  const t = useText();
  const { weekday } = useFormats();
  const absences = rows.flatMap(({ person, absences: own }) =>
    own.filter(({ approved }) => approved).map((absence) => ({ person, absence })),
  );
  const now = absences.filter(({ absence }) => absence.from <= today && absence.to >= today);
  const later = absences.filter(({ absence }) => absence.from > today);

  const group = (title: string, members: typeof absences, when: (absence: HomeAwayRow["absences"][number]) => string, none: string) => (
    <div className={classes.awayGroup}>
      <h3>{title}</h3>
      {members.length === 0 && <p className={classes.quiet}>{none}</p>}
      <ul className={classes.rows}>
        {members.slice(0, shownMax).map(({ person, absence }) => (
          <li key={absence.requestId} className={classes.awayRow}>
            <PersonAvatar id={person.id} name={person.name} size="sm" />
            <span className={classes.awayName}>{person.name}</span>
            <span className={classes.awayWhen}>{when(absence)}</span>
            <span title={absence.leaveType?.name ?? t("away.private")}>
              <LeaveTypeMark type={absence.leaveType} />
            </span>
          </li>
        ))}
      </ul>
      {members.length > shownMax && (
        <Link to="/calendar" className={classes.aside}>
          {t("home.awayMore", { count: members.length - shownMax })}
        </Link>
      )}
    </div>
  );

  return (
    <Section title={t("home.away")} aside={<Link to="/calendar" className={classes.aside}>{t("home.openCalendar")}</Link>}>
      {group(t("home.today"), now, ({ to }) => (to === today ? t("home.onlyToday") : t("home.back", { date: weekday(addDays(to, 1)) })), t("home.nobodyToday"))}
      {group(t("home.thisWeek"), later, ({ from }) => t("home.from", { date: weekday(from) }), t("home.nobodyLater"))}
    </Section>
  );
}
