import { Button, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { DayCosts } from "@/components/leave/DayCosts";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { StatusPill } from "@/components/StatusPill";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import type { LeaveRequest } from "./requestsDocument";
import { useTakeBack } from "./useTakeBack";
import classes from "./requests.module.css";

export function RequestRow({ request }: { request: LeaveRequest }) {
  const t = useText();
  const { range, amount } = useFormats();
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
        {(request.canWithdraw || request.canCancel) && <TakeBack request={request} when={when} />}
      </div>
      {request.decisionComment && (
        <p className={classes.comment}>
          {request.decidedBy ? `${request.decidedBy.name}: ` : ""}
          {request.decisionComment}
        </p>
      )}
      {open && (
        <div className={classes.details}>
          {request.reason && <p>{t("requests.reason", { reason: request.reason })}</p>}
          {request.decidedBy && <p>{t(request.status === "REJECTED" ? "requests.rejectedBy" : "requests.decidedBy", { name: request.decidedBy.name })}</p>}
          <DayCosts days={request.days} />
        </div>
      )}
    </li>
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
