import { Button, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMutation } from "urql";
import { DayCosts } from "@/components/leave/DayCosts";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { StatusPill } from "@/components/StatusPill";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { newCommandId } from "@/lib/commandId";
import { problemOf } from "@/lib/graphql/payload";
import { tell } from "@/lib/notify";
import { dropChangeDocument, type LeaveRequest } from "./requestsDocument";
import { useTakeBack } from "./useTakeBack";
import classes from "./requests.module.css";

export function RequestRow({ request }: { request: LeaveRequest }) {
  const t = useText();
  const { range, amount, either } = useFormats();
  const [open, setOpen] = useState(false);
  const when = range(request.from, request.to);
  return (
    <li className={classes.request} data-status={request.status}>
      <div className={classes.summary}>
        <UnstyledButton className={classes.opener} aria-expanded={open} onClick={() => setOpen(!open)}>
          <LeaveTypeMark type={request.leaveType} size="lg" />
          <span className={classes.text}>
            <strong>{when}</strong>
            <span>{[request.leaveType?.name, amount(request.cost)].filter(Boolean).join(" · ")}</span>
          </span>
          <IconChevronDown size={16} aria-hidden data-open={open || undefined} />
        </UnstyledButton>
        <StatusPill status={request.status} />
        {request.canChange && request.leaveType && (
          <Button size="xs" variant="subtle" color="gray" renderRoot={(props) => <Link {...props} to="/request" search={{ type: request.leaveType?.id, from: request.from, to: request.to, change: request.id }} />} aria-label={`${t("requests.change")}: ${when}`}>
            {t("requests.change")}
          </Button>
        )}
        {(request.canWithdraw || request.canCancel) && <TakeBack request={request} when={when} />}
      </div>
      {request.change && <OpenChange requestId={request.id} change={request.change} />}
      {request.decisionComment && (
        <p className={classes.comment}>
          {request.decidedBy ? `${request.decidedBy.name}: ` : ""}
          {request.decisionComment}
        </p>
      )}
      {open && (
        <div className={classes.details}>
          {request.reason && <p>{t("requests.reason", { reason: request.reason })}</p>}
          {request.waitingFor.length > 0 && <p>{waits(request)}</p>}
          {request.comments.map((comment) => (
            <p key={comment.id}>
              {comment.by ? `${comment.by.name}: ` : ""}
              {comment.text}
            </p>
          ))}
          {request.decidedBy && <p>{t(request.status === "REJECTED" ? "requests.rejectedBy" : "requests.decidedBy", { name: request.decidedBy.name })}</p>}
          <DayCosts days={request.days} />
        </div>
      )}
    </li>
  );

  function waits({ waitingFor, step, stepCount }: LeaveRequest): string {
    const names = either(waitingFor.map(({ name }) => name));
    return stepCount > 1 ? t("requests.waitsStep", { names, step, stepCount }) : t("requests.waits", { names });
  }
}

/** Another version of it, or giving it up, that waits for an answer. */
function OpenChange({ requestId, change }: { requestId: string; change: NonNullable<LeaveRequest["change"]> }) {
  const t = useText();
  const formats = useFormats();
  const [, drop] = useMutation(dropChangeDocument);
  const [commandId] = useState(newCommandId);
  const dropIt = async () => {
    const { data, error } = await drop({ requestId, commandId });
    const problem = problemOf({ error, userErrors: data?.dropChange.userErrors }, formats);
    if (problem) tell(problem, "bad");
  };
  return (
    <p className={classes.comment}>
      {change.cancels
        ? t("requests.cancelling", { names: formats.either(change.waitingFor.map(({ name }) => name)) })
        : t("requests.changing", { range: formats.range(change.from, change.to), names: formats.either(change.waitingFor.map(({ name }) => name)) })}{" "}
      <Button size="compact-xs" variant="subtle" onClick={() => void dropIt()}>
        {t("requests.dropChange")}
      </Button>
    </p>
  );
}

/** Asks once more before an approved leave is given up: there is no way back but a new request. */
function TakeBack({ request, when }: { request: LeaveRequest; when: string }) {
  const t = useText();
  const { takeBack, busy } = useTakeBack(request);
  const [asking, setAsking] = useState(false);
  const label = t(request.canWithdraw ? "requests.withdraw" : "requests.cancel");
  if (!asking) {
    return (
      <Button size="xs" variant="default" className={classes.takeBack} aria-label={`${label}: ${when}`} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  }
  return (
    <span className={classes.asking}>
      <Button size="xs" color="red.9" loading={busy} data-autofocus onClick={() => void takeBack()}>
        {t(request.canWithdraw ? "requests.withdrawSure" : "requests.cancelSure")}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={() => setAsking(false)}>
        {t("requests.keep")}
      </Button>
    </span>
  );
}
