import { Button } from "@mantine/core";
import { useState } from "react";
import { useMutation } from "urql";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { StatusPill } from "@/components/StatusPill";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { withdrawDocument, type TimeInLieu } from "./lieuDocument";
import classes from "./lieu.module.css";

export function LieuRow({ credit }: { credit: TimeInLieu }) {
  const t = useText();
  const { amount, range, either } = useFormats();
  const { withdraw, busy } = useWithdraw(credit.id);
  const { date, reason, status, leaveType, waitingFor, decidedBy, decisionComment } = credit;
  const names = either(waitingFor.map(({ name }) => name));
  return (
    <li className={classes.row} data-status={status}>
      <LeaveTypeMark type={leaveType} size="lg" />
      <div className={classes.text}>
        <strong>{t("lieu.row", { amount: amount(credit.amount), date: range(date, date) })}</strong>
        <span>{[leaveType.name, reason].join(" · ")}</span>
        {names && <span>{t("requests.waits", { names })}</span>}
        {decidedBy && decisionComment && <span>{`${decidedBy.name}: ${decisionComment}`}</span>}
      </div>
      <StatusPill status={status} />
      {credit.canWithdraw && (
        <Button size="xs" variant="default" loading={busy} aria-label={`${t("requests.withdraw")}: ${range(date, date)}`} onClick={() => void withdraw()}>
          {t("requests.withdraw")}
        </Button>
      )}
    </li>
  );
}

/** At once: nobody has answered, and it can be asked for again. */
function useWithdraw(timeInLieuId: string) {
  const t = useText();
  const formats = useFormats();
  const [, mutate] = useMutation(withdrawDocument);
  const [commandId] = useState(newCommandId);
  const [busy, setBusy] = useState(false);
  const withdraw = async () => {
    setBusy(true);
    const { data, error } = await mutate({ timeInLieuId, commandId });
    setBusy(false);
    const problem = problemOf({ error, userErrors: data?.withdrawTimeInLieu.userErrors }, formats);
    if (problem) tell(problem, "bad");
    else tell(t("requests.withdrawn"));
  };
  return { withdraw, busy };
}
