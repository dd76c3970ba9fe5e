import { IconBell } from "@tabler/icons-react";
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
import { Snooze } from "./Snooze";
import classes from "./inbox.module.css";

interface Props {
  request: Waiting;
  /** With all that was asked for together with it; they are answered as one. */
  times: Waiting[];
  /** It has waited so long that a reminder is due. */
  reminded: boolean;
  today: string;
  answers: AnswersState;
  onFocus: () => void;
}

export function WaitingCard({ request, times, reminded, today, answers, onFocus }: Props) {
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
      <Waits since={request.waitsSince} until={request.answerUntil} reminded={reminded} today={today} />
      {reason && <blockquote className={classes.reason}>{reason}</blockquote>}
      {document && <p>{t("inbox.document", { document })}</p>}
      {stepCount > 1 && <p>{approvedBy.length > 0 ? t("inbox.stepAfter", { step, stepCount, names: approvedBy.map(({ name }) => name).join(", ") }) : t("inbox.step", { step, stepCount })}</p>}
      <Attachments requestId={request.id} attachments={request.attachments} canAttach={request.canAttach} />
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
      <Answers name={person.name} {...answers} later={<Snooze name={person.name} requestIds={times.map(({ id }) => id)} today={today} />} />
    </article>
  );
}

interface WaitsProps {
  since: string | null;
  until: string | null;
  reminded: boolean;
  today: string;
}

/** How long it has waited and how long it will; nothing of what was asked for today and waits for ever. */
function Waits({ since, until, reminded, today }: WaitsProps) {
  const t = useText();
  const { relative, day } = useFormats();
  const waited = since !== null && since < today;
  if (!waited && !until) return null;
  return (
    <p className={classes.waits} data-reminded={reminded || undefined}>
      {reminded && <IconBell size={14} aria-hidden />}
      {[waited && t("inbox.waitsSince", { when: relative(since, today) }), until && t("requests.answerUntil", { date: day(until, today) })].filter(Boolean).join(" ")}
    </p>
  );
}

/** The first of those with the same key. */
function unique<Thing>(things: Thing[], keyOf: (thing: Thing) => string): Thing[] {
  return [...new Map(things.toReversed().map((thing) => [keyOf(thing), thing])).values()].toReversed();
}
