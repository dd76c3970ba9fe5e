import { daysBetween, type CivilDate } from "@/lib/dates";
import type { OutlookEntry } from "./homeDocument";

export interface OutlookPoint {
  date: CivilDate;
  /** The account at the end of that day, as the server sent it. */
  balance: number;
  kind: "start" | "up" | "down" | "expiry";
  /** The server's text of what changed, for the marker. */
  amount?: OutlookEntry["amount"];
}

/**
 * The points of the line: where the account stands today and every later day on which it moves. Nothing
 * is added up here; each height is a balance that the server sent.
 */
export function outlookPoints(entries: OutlookEntry[], today: CivilDate, until: CivilDate): OutlookPoint[] {
  const points: OutlookPoint[] = [{ date: today, balance: 0, kind: "start" }];
  for (const { date, kind, amount, balance } of entries) {
    const height = Number(balance.value);
    const last = points.at(-1);
    if (date <= today) points[0] = { date: today, balance: height, kind: "start" };
    else if (date > until) break;
    else {
      const before = last?.balance ?? 0;
      const move = kind === "EXPIRY" ? "expiry" : height >= before ? "up" : "down";
      if (last?.date === date) {
        points[points.length - 1] = { date, balance: height, kind: last.kind === "expiry" ? "expiry" : move, amount: last.kind === "expiry" ? last.amount : amount };
      } else points.push({ date, balance: height, kind: move, amount });
    }
  }
  return points;
}

export interface Scale {
  x: (date: CivilDate) => number;
  y: (balance: number) => number;
}

export function outlookScale(points: OutlookPoint[], today: CivilDate, until: CivilDate, width: number, height: number): Scale {
  const heights = points.map(({ balance }) => balance);
  const top = Math.max(1, ...heights);
  const bottom = Math.min(0, ...heights);
  const span = daysBetween(today, until);
  return {
    x: (date) => (daysBetween(today, date) / span) * width,
    y: (balance) => height - ((balance - bottom) / (top - bottom)) * height,
  };
}

/** A line of steps: an account stays where it is until something happens. */
export function stepPath(points: OutlookPoint[], { x, y }: Scale, width: number): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const steps = rest.map(({ date, balance }) => `H${x(date).toFixed(1)}V${y(balance).toFixed(1)}`);
  return `M0,${y(first.balance).toFixed(1)}${steps.join("")}H${String(width)}`;
}
