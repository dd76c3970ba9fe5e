import { Attachments } from "@/components/leave/Attachments";
import { CommentThread } from "@/components/leave/CommentThread";
import { BeforeAfter } from "@/components/leave/BeforeAfter";
import { DayCosts } from "@/components/leave/DayCosts";
import { Overlaps } from "@/components/leave/Overlaps";
import { Warnings } from "@/components/leave/Warnings";
import { LeaveTypeName } from "@/components/LeaveTypeMark";
import { PersonAvatar } from "@/components/PersonAvatar";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { Answers, type AnswersState } from "./Answers";
import type { Waiting } from "./inboxDocument";
import classes from "./inbox.module.css";

interface Props {
  request: Waiting;
  today: string;
  answers: AnswersState;
  onFocus: () => void;
}

export function WaitingCard({ request, today, answers, onFocus }: Props) {
  const t = useText();
  const { range, amount, relative } = useFormats();
  const { person, leaveType, from, to, cost, reason, days, overlaps, availableAfter, document, findings, step, stepCount, approvedBy, comments } = request;
  return (
    <article className={classes.card} data-current={answers.current || undefined} aria-label={t("inbox.card", { name: person.name, range: range(from, to) })} onFocus={onFocus}>
      <header className={classes.head}>
        <PersonAvatar id={person.id} name={person.name} size="lg" />
        <div className={classes.who}>
          <h2>{person.name}</h2>
          <p>{[person.team?.name, person.location?.name].filter(Boolean).join(" · ")}</p>
        </div>
        <LeaveTypeName type={leaveType} />
      </header>
      <div className={classes.when}>
        <strong>{range(from, to)}</strong>
        <span>{relative(from, today)}</span>
      </div>
      {reason && <blockquote className={classes.reason}>{reason}</blockquote>}
      {document && <p>{t("inbox.document", { document })}</p>}
      {stepCount > 1 && <p>{approvedBy.length > 0 ? t("inbox.stepAfter", { step, stepCount, names: approvedBy.map(({ name }) => name).join(", ") }) : t("inbox.step", { step, stepCount })}</p>}
      <Attachments requestId={request.id} attachments={request.attachments} canAttach={request.canAttach} />
      <Warnings warnings={findings} />
      <div className={classes.facts}>
        <div>
          <h3>{t("inbox.cost", { amount: amount(cost) })}</h3>
          <DayCosts days={days} />
        </div>
        <div>
          <h3>{t("inbox.balanceAfter")}</h3>
          <BeforeAfter after={availableAfter} on={from} near={today} />
          <h3 className={classes.second}>{t("overlaps.title")}</h3>
          <Overlaps overlaps={overlaps} />
        </div>
      </div>
      <CommentThread requestId={request.id} comments={comments} />
      <Answers name={person.name} {...answers} />
    </article>
  );
}
