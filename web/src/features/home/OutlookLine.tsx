import { useId, useMemo } from "react";
import { addMonths, startOfMonth } from "@/lib/dates";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import type { OutlookEntry } from "./homeDocument";
import { outlookPoints, outlookScale, stepPath, type OutlookPoint } from "./outlook";
import classes from "./home.module.css";

interface Props {
  entries: OutlookEntry[];
  today: string;
  until: string;
  colour: string;
  label: string;
}

const width = 480;
const height = 72;

/** The coming twelve months of an account: accrual up, leave down, expiry marked. */
export function OutlookLine({ entries, today, until, colour, label }: Props) {
  const t = useText();
  const { monthShort, amount, day } = useFormats();
  const gradient = useId();
  const points = useMemo(() => outlookPoints(entries, today, until), [entries, today, until]);
  const scale = outlookScale(points, today, until, width, height);
  const path = stepPath(points, scale, width);
  const expiries = points.filter(({ kind }) => kind === "expiry");
  const months = [3, 6, 9].map((ahead) => startOfMonth(addMonths(today, ahead)));
  const wording = ({ amount: lost, date }: OutlookPoint) =>
    lost ? t("home.expiryPoint", { amount: amount({ ...lost, value: lost.value.replace("-", "") }), date: day(date) }) : "";

  return (
    <figure className={classes.line}>
      <div className={classes.plot}>
        <svg viewBox={`0 -4 ${String(width)} ${String(height + 8)}`} preserveAspectRatio="none" role="img" aria-label={[label, ...expiries.map(wording)].join(". ")}>
          <defs>
            <linearGradient id={gradient} x1="0" y1="0" x2="0" y2="1">
              <stop offset="0" stopColor={colour} stopOpacity="0.22" />
              <stop offset="1" stopColor={colour} stopOpacity="0.02" />
            </linearGradient>
          </defs>
          <path d={`${path}V${String(height)}H0Z`} fill={`url(#${gradient})`} />
          <path d={path} fill="none" stroke={colour} strokeWidth="2" vectorEffect="non-scaling-stroke" />
        </svg>
        <span className={classes.now} style={{ top: `${share(scale.y(points[0]?.balance ?? 0))}%`, background: colour }} />
        {expiries.map((point) => (
          <span
            key={point.date}
            className={classes.expiry}
            style={{ left: `${((scale.x(point.date) / width) * 100).toFixed(2)}%`, top: `${share(scale.y(point.balance))}%` }}
            title={wording(point)}
          />
        ))}
      </div>
      <div className={classes.months} aria-hidden>
        <span style={{ left: 0 }}>{t("home.now")}</span>
        {months.map((month) => (
          <span key={month} style={{ left: `${((scale.x(month) / width) * 100).toFixed(2)}%` }}>
            {monthShort(month)}
          </span>
        ))}
      </div>
    </figure>
  );
}

/** The picture has four units of air above and below the line. */
function share(y: number): string {
  return (((y + 4) / (height + 8)) * 100).toFixed(2);
}
