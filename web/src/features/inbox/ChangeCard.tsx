import { IconArrowRight } from "@tabler/icons-react";
import { CommentThread } from "@/components/leave/CommentThread";
import { LeaveTypeName } from "@/components/LeaveTypeMark";
import { PersonAvatar } from "@/components/PersonAvatar";
import { useFormats, type AmountLike } from "@/lib/format";
import { useText, type TextId } from "@/lib/i18n";
import { Answers, type AnswersState } from "./Answers";
import type { WaitingChange } from "./inboxDocument";
import classes from "./inbox.module.css";

interface Props {
  request: WaitingChange;
  today: string;
  answers: AnswersState;
  onFocus: () => void;
}

/** Approved leave that somebody wants otherwise, or wants to give up: what is, and what would be. */
export function ChangeCard({ request, today, answers, onFocus }: Props) {
  const t = useText();
  const { range, relative } = useFormats();
  const { person, change, from, to, cost, leaveType, comments } = request;
  if (!change) return null;
  const was = range(from, to);
  return (
    <article className={classes.card} data-current={answers.current || undefined} aria-label={t("inbox.changeCard", { name: person.name, range: was })} onFocus={onFocus}>
      <header className={classes.head}>
        <PersonAvatar id={person.id} name={person.name} size="lg" />
        <div className={classes.who}>
          <h2>{person.name}</h2>
          <p>{t(change.cancels ? "inbox.wantsToCancel" : "inbox.wantsToChange")}</p>
        </div>
        <LeaveTypeName type={change.leaveType ?? leaveType} />
      </header>
      <div className={classes.versions}>
        <Version title="inbox.was" when={was} cost={cost} near={relative(from, today)} former />
        <IconArrowRight size={20} aria-hidden />
        {change.cancels ? (
          <Version title="inbox.would" when={t("inbox.noLeave")} near={t("inbox.daysBack")} />
        ) : (
          <Version title="inbox.would" when={range(change.from, change.to)} cost={change.cost} near={parts(change)} />
        )}
      </div>
      {change.reason && <blockquote className={classes.reason}>{change.reason}</blockquote>}
      {change.approvedBy.length > 0 && <p>{t("inbox.approvedSoFar", { names: change.approvedBy.map(({ name }) => name).join(", ") })}</p>}
      <CommentThread requestId={request.id} comments={comments} />
      <Answers name={person.name} {...answers} />
    </article>
  );

  function parts({ everyDay, firstDay, lastDay }: NonNullable<WaitingChange["change"]>): string {
    if (everyDay !== "FULL") return t(everyDay === "MORNING" ? "part.mornings" : "part.afternoons");
    return [firstDay === "AFTERNOON" && t("part.fromMidday"), lastDay === "MORNING" && t("part.untilMidday")].filter(Boolean).join(", ");
  }
}

interface VersionProps {
  title: TextId;
  when: string;
  cost?: AmountLike;
  near: string;
  former?: boolean;
}

function Version({ title, when, cost, near, former = false }: VersionProps) {
  const t = useText();
  const { amount } = useFormats();
  return (
    <div data-former={former || undefined}>
      <h3>{t(title)}</h3>
      <strong>{when}</strong>
      <span>{[cost && amount(cost), near].filter(Boolean).join(" · ")}</span>
    </div>
  );
}
