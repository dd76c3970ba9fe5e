import { useText } from "@/lib/i18n";
import { softTint, tint } from "@/lib/palette";
import type { AwayRow } from "./calendarDocument";
import classes from "./calendar.module.css";

/** The leave types in view, and what hatching and shading mean. */
export function Legend({ rows }: { rows: AwayRow[] }) {
  const t = useText();
  const absences = rows.flatMap((row) => row.absences);
  const types = new Map(absences.flatMap(({ leaveType }) => (leaveType ? [[leaveType.id, leaveType] as const] : [])));
  const colours = (colour: string | undefined) => ({ "--tint": tint(colour), "--soft": softTint(colour) }) as React.CSSProperties;
  return (
    <ul className={classes.legend}>
      {[...types.values()].map(({ id, name, colour }) => (
        <li key={id}>
          <i style={colours(colour)} />
          {name}
        </li>
      ))}
      {absences.some(({ leaveType }) => !leaveType) && (
        <li>
          <i style={colours(undefined)} />
          {t("away.private")}
        </li>
      )}
      <li>
        <i data-pending style={colours(undefined)} />
        {t("status.pending")}
      </li>
      <li>
        <i data-holiday />
        {t("days.holiday")}
      </li>
    </ul>
  );
}
