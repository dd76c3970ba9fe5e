import { ErrorState } from "@/components/ErrorState";
import { addDays, addMonths, startOfWeek } from "@/lib/dates";
import { useLive } from "@/lib/graphql/useLive";
import { useViewer } from "@/lib/viewer";
import { AwayNow } from "./AwayNow";
import { BalanceCard, type HomeFigure } from "./BalanceCard";
import { homeDocument, type HomeBalance } from "./homeDocument";
import { HomeSkeleton } from "./HomeSkeleton";
import { UpNext } from "./UpNext";
import classes from "./home.module.css";

interface Props {
  asOf: string | undefined;
  /** An instant. */
  knownAt: string | undefined;
  /** Opens the reason of a figure. */
  onExplain: (leaveTypeId: string, figure: HomeFigure) => void;
}

export function Home({ asOf, knownAt, onExplain }: Props) {
  const { today } = useViewer();
  const { data, error, stale, retry } = useLive(homeDocument, {
    today,
    asOf,
    knownAt,
    until: addMonths(today, 18),
    weekEnd: addDays(startOfWeek(today), 6),
  });
  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <HomeSkeleton />;
  const counted = data.me.balances.filter(isCounted);

  return (
    <div className={classes.grid} data-stale={stale || undefined}>
      <div className={classes.column}>
        <div className={classes.balances}>
          {counted.map((balance, index) => (
            <BalanceCard
              key={balance.leaveType.id}
              balance={balance}
              today={today}
              main={index === 0}
              onExplain={(figure) => onExplain(balance.leaveType.id, figure)}
            />
          ))}
        </div>
        <UpNext requests={data.me.requests} today={today} />
      </div>
      <div className={classes.column}>
        <AwayNow rows={data.whoIsAway} today={today} />
      </div>
    </div>
  );
}

function isCounted({ kind }: HomeBalance): boolean {
  return kind === "TRACKED";
}
