import { Button, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { StatusPill } from "@/components/StatusPill";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { commonStatus } from "@/lib/together";
import { RequestRow } from "./RequestRow";
import type { LeaveRequest } from "./requestsDocument";
import { TakeBackForm } from "./TakeBackForm";
import classes from "./requests.module.css";

/** Leave that comes again: one wish in one row, taken back as one; each time of it is inside. */
export function SeriesRow({ requests }: { requests: LeaveRequest[] }) {
  const t = useText();
  const { range, amount } = useFormats();
  const [open, setOpen] = useState(false);
  const [givingUp, setGivingUp] = useState(false);
  const byDate = requests.toSorted((a, b) => a.from.localeCompare(b.from));
  const first = byDate[0];
  const last = byDate.at(-1);
  const status = commonStatus(byDate);
  // One of each that the order can be meant for; the server finds the others.
  const named = byDate.find(({ canWithdraw }) => canWithdraw) ?? byDate.find(({ canCancel }) => canCancel);
  if (!first || !last) return null;
  const when = range(first.from, last.to);
  const takeBack = t(named?.canWithdraw ? "series.withdraw" : "series.cancel");
  return (
    <li className={classes.request} data-status={status}>
      <div className={classes.summary}>
        <UnstyledButton className={classes.opener} aria-expanded={open} onClick={() => setOpen(!open)}>
          <LeaveTypeMark type={first.leaveType} size="lg" />
          <span className={classes.text}>
            <strong>{when}</strong>
            <span>{[first.leaveType?.name, t("series.times", { count: byDate.length, cost: amount(first.cost) })].filter(Boolean).join(" · ")}</span>
          </span>
          <IconChevronDown size={16} aria-hidden data-open={open || undefined} />
        </UnstyledButton>
        {status && <StatusPill status={status} />}
        {named && !givingUp && (
          <Button size="xs" variant="default" aria-label={`${takeBack}: ${when}`} onClick={() => setGivingUp(true)}>
            {takeBack}
          </Button>
        )}
      </div>
      {givingUp && named && <TakeBackForm request={named} whole onDone={() => setGivingUp(false)} />}
      {open && (
        <ul className={classes.times}>
          {byDate.map((request) => (
            <RequestRow key={request.id} request={request} />
          ))}
        </ul>
      )}
    </li>
  );
}
