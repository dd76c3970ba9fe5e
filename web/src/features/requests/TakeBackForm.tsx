import { Button, Textarea } from "@mantine/core";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { ExtentSelect, type Extent } from "@/components/leave/ExtentSelect";
import { useText } from "@/lib/i18n";
import type { LeaveRequest } from "./requestsDocument";
import { useTakeBack } from "./useTakeBack";
import classes from "./requests.module.css";

const reasonMax = 2000;

interface Props {
  request: LeaveRequest;
  /** All of the series that it belongs to. */
  whole?: boolean;
  onDone: () => void;
}

/** Asks once more, and for a reason where somebody decides about it: there is no way back but a new request. */
export function TakeBackForm({ request, whole = false, onDone }: Props) {
  const t = useText();
  const [reason, setReason] = useState("");
  const [extent, setExtent] = useState<Extent>(whole ? "SERIES" : "ONE");
  const { takeBack, busy } = useTakeBack(request);
  const decided = request.canCancel && (request.leaveType?.cancelNeedsApproval ?? false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await takeBack(reason.trim(), extent)) onDone();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") onDone();
  };
  return (
    <form className={classes.givingUp} onSubmit={(event) => void submit(event)} onKeyDown={keys}>
      <p>{t(request.canWithdraw ? "requests.withdrawHint" : decided ? "requests.cancelDecided" : "requests.cancelHint")}</p>
      {whole && <p>{t(request.canWithdraw ? "series.withdrawHint" : "series.cancelHint")}</p>}
      {!whole && request.seriesId && <ExtentSelect extent={extent} onChange={setExtent} />}
      {request.canCancel && (
        <Textarea label={t("requests.cancelWhy")} autosize minRows={1} maxRows={6} maxLength={reasonMax} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      )}
      <div className={classes.asking}>
        <Button type="submit" size="xs" color="red.9" loading={busy} ref={focus}>
          {t(request.canWithdraw ? "requests.withdrawSure" : decided ? "requests.cancelAsk" : "requests.cancelSure")}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
          {t("requests.keep")}
        </Button>
      </div>
    </form>
  );
}

function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}
