import { UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { Section } from "@/components/Page";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { figures, type Balance, type Figure } from "./figures";
import classes from "./statement.module.css";

interface Props {
  balance: Balance;
  today: string;
  onExplain: (figure: Figure) => void;
}

const effectSign = { in: "+", out: "−", sum: "=" };

/** The figures of one leave type, as a sum that one can follow. Each opens its reason. */
export function FigureSheet({ balance, today, onExplain }: Props) {
  const t = useText();
  const { number, unit, amount, day, range, date } = useFormats();
  const { available, asOf, expiring, leaveYearFirst, leaveYearLast, policyName } = balance;
  return (
    <Section>
      <div className={classes.headline}>
        <UnstyledButton className={classes.big} onClick={() => onExplain("AVAILABLE")} aria-label={t("statement.explain", { figure: t("figure.AVAILABLE"), amount: amount(available) })}>
          <strong>{number(available.value)}</strong>
          <span>{t("home.available", { unit: unit(available) })}</span>
        </UnstyledButton>
        <p>
          {asOf === today ? t("statement.today") : t("statement.on", { date: date(asOf) })}
          {policyName ? ` · ${policyName}` : ""}
          <br />
          {t("statement.year", { range: range(leaveYearFirst, leaveYearLast) })}
        </p>
      </div>
      {expiring.map((expiry) => (
        <p key={expiry.lastDay} className={classes.expiring}>
          {t("home.expiring", { amount: amount(expiry.amount), count: Number(expiry.amount.value), date: day(expiry.lastDay, today) })}
        </p>
      ))}
      <div className={classes.sheet}>
        {figures.map(({ figure, field, effect }) => (
          <UnstyledButton
            key={figure}
            className={classes.cell}
            data-effect={effect}
            data-nothing={(effect !== "sum" && Number(balance[field].value) === 0) || undefined}
            onClick={() => onExplain(figure)}
            aria-label={t("statement.explain", { figure: t(`figure.${figure}`), amount: amount(balance[field]) })}
          >
            <span className={classes.sign} aria-hidden>
              {effectSign[effect]}
            </span>
            <span>{t(`figure.${figure}`)}</span>
            <strong>{number(balance[field].value)}</strong>
            <IconChevronRight size={14} aria-hidden />
          </UnstyledButton>
        ))}
      </div>
    </Section>
  );
}
