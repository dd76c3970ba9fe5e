import { UnstyledButton } from "@mantine/core";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { addMonths } from "@/lib/dates";
import { useFormats } from "@/lib/format";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { tint } from "@/lib/palette";
import { outlookDocument, type HomeBalance } from "./homeDocument";
import { OutlookLine } from "./OutlookLine";
import classes from "./home.module.css";

interface Props {
  balance: HomeBalance;
  today: string;
  /** The first card is the large one. */
  main: boolean;
  onExplain: (figure: HomeFigure) => void;
}

export type HomeFigure = "AVAILABLE" | "TAKEN" | "BOOKED" | "PENDING";

export function BalanceCard({ balance, today, main, onExplain }: Props) {
  const t = useText();
  const { number, unit, amount, day } = useFormats();
  const until = addMonths(today, 12);
  const { data } = useLive(outlookDocument, { leaveTypeId: balance.leaveType.id, until });
  const { leaveType, available, taken, booked, pending, expiring } = balance;
  const soonest = expiring[0];
  const parts = [
    { figure: "TAKEN", value: taken },
    { figure: "BOOKED", value: booked },
    { figure: "PENDING", value: pending },
  ] as const;

  return (
    <section className={classes.balance} data-main={main || undefined}>
      <div className={classes.balanceHead}>
        <LeaveTypeMark type={leaveType} />
        <h2>{leaveType.name}</h2>
      </div>
      <UnstyledButton className={classes.figure} onClick={() => onExplain("AVAILABLE")} aria-label={t("home.explain", { amount: amount(available), type: leaveType.name })}>
        <strong>{number(available.value)}</strong>
        <span>{t("home.available", { unit: unit(available) })}</span>
      </UnstyledButton>
      {soonest && (
        <p className={classes.expiring}>
          {t("home.expiring", { amount: amount(soonest.amount), count: Number(soonest.amount.value), date: day(soonest.lastDay, today) })}
        </p>
      )}
      <div className={classes.outlook}>
        {data?.me.statement && (
          <OutlookLine entries={data.me.statement.entries} today={today} until={until} colour={tint(leaveType.colour)} label={t("home.outlook", { type: leaveType.name })} />
        )}
      </div>
      <dl className={classes.parts}>
        {parts.map(({ figure, value }) => (
          <div key={figure}>
            <dt>{t(`figure.${figure}`)}</dt>
            <dd>
              <UnstyledButton className={classes.part} onClick={() => onExplain(figure)} aria-label={t("statement.explain", { figure: t(`figure.${figure}`), amount: amount(value) })}>
                {number(value.value)}
              </UnstyledButton>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
