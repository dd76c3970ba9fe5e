import { IconArrowRight } from "@tabler/icons-react";
import { useFormats, type AmountLike } from "@/lib/format";
import { useText } from "@/lib/i18n";
import classes from "./beforeAfter.module.css";

interface Props {
  before?: AmountLike | null;
  after: AmountLike | null;
  /** The day that the balance is for. */
  on: string;
  near: string;
}

/** A balance before and after, on the first day of leave. */
export function BeforeAfter({ before, after, on, near }: Props) {
  const t = useText();
  const { amount, number, day } = useFormats();
  if (!after) return <p className={classes.caption}>{t("balance.uncounted")}</p>;
  const short = after.value.startsWith("-");
  return (
    <p className={classes.line}>
      {before && (
        <>
          <span className={classes.before}>{number(before.value)}</span>
          <IconArrowRight size={16} aria-label={t("balance.becomes")} />
        </>
      )}
      <strong className={classes.after} data-short={short || undefined}>
        {amount(after)}
      </strong>
      <span className={classes.caption}>{t("balance.availableOn", { date: day(on, near) })}</span>
    </p>
  );
}
