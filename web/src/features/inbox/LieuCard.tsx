import { LeaveTypeName } from "@/components/LeaveTypeMark";
import { PersonAvatar } from "@/components/PersonAvatar";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { Answers, type AnswersState } from "./Answers";
import type { WaitingLieu } from "./inboxDocument";
import classes from "./inbox.module.css";

interface Props {
  credit: WaitingLieu;
  today: string;
  answers: AnswersState;
  onFocus: () => void;
}

/** Time off that somebody asks for in return for work. */
export function LieuCard({ credit, today, answers, onFocus }: Props) {
  const t = useText();
  const { range, amount, relative } = useFormats();
  const { person, leaveType, date, reason, approvedBy } = credit;
  const worked = range(date, date);
  return (
    <article className={classes.card} data-current={answers.current || undefined} aria-label={t("inbox.lieuCard", { name: person.name, date: worked })} onFocus={onFocus}>
      <header className={classes.head}>
        <PersonAvatar id={person.id} name={person.name} size="lg" />
        <div className={classes.who}>
          <h2>{person.name}</h2>
          <p>{t("inbox.wantsLieu")}</p>
        </div>
        <LeaveTypeName type={leaveType} />
      </header>
      <div className={classes.when}>
        <strong>{t("lieu.row", { amount: amount(credit.amount), date: worked })}</strong>
        <span>{relative(date, today)}</span>
      </div>
      <blockquote className={classes.reason}>{reason}</blockquote>
      {approvedBy.length > 0 && <p>{t("inbox.approvedSoFar", { names: approvedBy.map(({ name }) => name).join(", ") })}</p>}
      <Answers name={person.name} {...answers} />
    </article>
  );
}
