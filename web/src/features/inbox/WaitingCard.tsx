import { Button, Kbd } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { BeforeAfter } from "@/components/leave/BeforeAfter";
import { DayCosts } from "@/components/leave/DayCosts";
import { Overlaps } from "@/components/leave/Overlaps";
import { Warnings } from "@/components/leave/Warnings";
import { LeaveTypeName } from "@/components/LeaveTypeMark";
import { PersonAvatar } from "@/components/PersonAvatar";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import type { Waiting } from "./inboxDocument";
import { RejectForm } from "./RejectForm";
import classes from "./inbox.module.css";

interface Props {
  request: Waiting;
  today: string;
  current: boolean;
  busy: boolean;
  rejecting: boolean;
  onFocus: () => void;
  onApprove: () => void;
  onAskReject: () => void;
  onReject: (comment: string) => void;
  onKeep: () => void;
}

export function WaitingCard({ request, today, current, busy, rejecting, onFocus, onApprove, onAskReject, onReject, onKeep }: Props) {
  const t = useText();
  const { range, amount, relative } = useFormats();
  const { person, leaveType, from, to, cost, reason, days, overlaps, availableAfter, document, findings, step, stepCount, approvedBy } = request;
  return (
    <article className={classes.card} data-current={current || undefined} aria-label={t("inbox.card", { name: person.name, range: range(from, to) })} onFocus={onFocus}>
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
      {rejecting ? (
        <RejectForm name={person.name} busy={busy} onReject={onReject} onKeep={onKeep} />
      ) : (
        <footer className={classes.actions}>
          <Button leftSection={<IconCheck size={16} />} rightSection={current ? <Kbd size="xs" className={classes.keyOnAccent}>A</Kbd> : undefined} loading={busy} onClick={onApprove}>
            {t("inbox.approve")}
          </Button>
          <Button variant="default" leftSection={<IconX size={16} />} rightSection={current ? <Kbd size="xs">X</Kbd> : undefined} disabled={busy} onClick={onAskReject}>
            {t("inbox.reject")}
          </Button>
        </footer>
      )}
    </article>
  );
}
