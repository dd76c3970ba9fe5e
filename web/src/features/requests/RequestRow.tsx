import { Button, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Attachments } from "@/components/leave/Attachments";
import { CommentThread } from "@/components/leave/CommentThread";
import { DayCosts } from "@/components/leave/DayCosts";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { StatusPill } from "@/components/StatusPill";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { DecisionReplay } from "./DecisionReplay";
import { OpenChange } from "./OpenChange";
import type { LeaveRequest } from "./requestsDocument";
import { TakeBackForm } from "./TakeBackForm";
import classes from "./requests.module.css";

export function RequestRow({ request }: { request: LeaveRequest }) {
  const t = useText();
  const { range, amount } = useFormats();
  const [open, setOpen] = useState(false);
  const [givingUp, setGivingUp] = useState(false);
  const when = range(request.from, request.to);
  const takeBack = t(request.canWithdraw ? "requests.withdraw" : "requests.cancel");
  return (
    <li className={classes.request} data-status={request.status}>
      <div className={classes.summary}>
        <UnstyledButton className={classes.opener} aria-expanded={open} onClick={() => setOpen(!open)}>
          <LeaveTypeMark type={request.leaveType} size="lg" />
          <span className={classes.text}>
            <strong>{when}</strong>
            <span>
              {[request.leaveType?.name, amount(request.cost), request.comments.length > 0 && t("comments.count", { count: request.comments.length })].filter(Boolean).join(" · ")}
            </span>
          </span>
          <IconChevronDown size={16} aria-hidden data-open={open || undefined} />
        </UnstyledButton>
        <StatusPill status={request.status} />
        {request.canChange && (
          <Button size="xs" variant="subtle" color="gray" renderRoot={(props) => <Link {...props} to="/request" search={{ change: request.id }} />} aria-label={`${t("requests.change")}: ${when}`}>
            {t("requests.change")}
          </Button>
        )}
        {(request.canWithdraw || request.canCancel) && !givingUp && (
          <Button size="xs" variant="default" className={classes.takeBack} aria-label={`${takeBack}: ${when}`} onClick={() => setGivingUp(true)}>
            {takeBack}
          </Button>
        )}
      </div>
      {givingUp && (request.canWithdraw || request.canCancel) && <TakeBackForm request={request} onDone={() => setGivingUp(false)} />}
      {request.change && <OpenChange requestId={request.id} change={request.change} mayDrop={request.canChange} />}
      {request.decisionComment && (
        <p className={classes.comment}>
          {request.decidedBy ? `${request.decidedBy.name}: ` : ""}
          {request.decisionComment}
        </p>
      )}
      {open && <Details request={request} />}
    </li>
  );
}

function Details({ request }: { request: LeaveRequest }) {
  const t = useText();
  const { either, date } = useFormats();
  const { waitingFor, step, stepCount, decidedBy } = request;
  const names = either(waitingFor.map(({ name }) => name));
  return (
    <div className={classes.details}>
      {request.reason && <p>{t("requests.reason", { reason: request.reason })}</p>}
      {request.document && <p>{t("inbox.document", { document: request.document })}</p>}
      {waitingFor.length > 0 && <p>{stepCount > 1 ? t("requests.waitsStep", { names, step, stepCount }) : t("requests.waits", { names })}</p>}
      {request.answerUntil && <p>{t("requests.answerUntil", { date: date(request.answerUntil) })}</p>}
      {decidedBy && <p>{t(request.status === "REJECTED" ? "requests.rejectedBy" : "requests.decidedBy", { name: decidedBy.name })}</p>}
      <Attachments requestId={request.id} attachments={request.attachments} canAttach={request.canAttach} />
      <DecisionReplay request={request} />
      <DayCosts days={request.days} />
      <CommentThread requestId={request.id} comments={request.comments} />
    </div>
  );
}
