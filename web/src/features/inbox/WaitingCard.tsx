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
  /** With all that was asked for together with it; they are answered as one. */
  times: Waiting[];
  today: string;
  answers: AnswersState;
  onFocus: () => void;
}

export function WaitingCard({ request, times, today, answers, onFocus }: Props) {
  const t = useText();
  const { range, amount, relative } = useFormats();
  const { person, leaveType, from, to, cost, reason, document, step, stepCount, approvedBy, comments } = request;
  const last = times.at(-1) ?? request;
  const again = times.length > 1;
  return (
    <article className={classes.card} data-current={answers.current || undefined} aria-label={t("inbox.card", { name: person.name, range: range(from, last.to) })} onFocus={onFocus}>
      <header className={classes.head}>
        <PersonAvatar id={person.id} name={person.name} size="lg" />
        <div className={classes.who}>
          <h2>{person.name}</h2>
          <p>{[person.team?.name, person.location?.name].filter(Boolean).join(" · ")}</p>
        </div>
        <LeaveTypeName type={leaveType} />
      </header>
      <div className={classes.when}>
        <strong>{range(from, again ? last.to : to)}</strong>
        <span>{relative(from, today)}</span>
      </div>
      {reason && <blockquote className={classes.reason}>{reason}</blockquote>}
      {document && <p>{t("inbox.document", { document })}</p>}
      {stepCount > 1 && <p>{approvedBy.length > 0 ? t("inbox.stepAfter", { step, stepCount, names: approvedBy.map(({ name }) => name).join(", ") }) : t("inbox.step", { step, stepCount })}</p>}
      <Warnings warnings={unique(times.flatMap(({ findings }) => findings), ({ rule }) => rule)} />
      <div className={classes.facts}>
        <div>
          <h3>{again ? t("inbox.costEach", { amount: amount(cost), count: times.length }) : t("inbox.cost", { amount: amount(cost) })}</h3>
          <DayCosts days={times.flatMap(({ days }) => days)} />
        </div>
        <div>
          <h3>{t("inbox.balanceAfter")}</h3>
          <BeforeAfter after={last.availableAfter} on={last.from} near={today} />
          <h3 className={classes.second}>{t("overlaps.title")}</h3>
          <Overlaps overlaps={unique(times.flatMap(({ overlaps }) => overlaps), ({ id }) => id)} />
        </div>
      </div>
      <CommentThread requestId={request.id} comments={comments} />
      <Answers name={person.name} {...answers} />
    </article>
  );
}

/** The first of those with the same key. */
function unique<Thing>(things: Thing[], keyOf: (thing: Thing) => string): Thing[] {
  return [...new Map(things.toReversed().map((thing) => [keyOf(thing), thing])).values()].toReversed();
}
