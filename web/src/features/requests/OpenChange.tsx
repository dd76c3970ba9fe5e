import { Button } from "@mantine/core";
import { useState } from "react";
import { useMutation } from "urql";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { dropChangeDocument, type LeaveRequest } from "./requestsDocument";
import classes from "./requests.module.css";

interface Props {
  requestId: string;
  change: NonNullable<LeaveRequest["change"]>;
  mayDrop: boolean;
}

/** Another version of it, or giving it up, that waits for an answer. */
export function OpenChange({ requestId, change, mayDrop }: Props) {
  const t = useText();
  const { range, amount, either } = useFormats();
  const { drop, busy } = useDrop(requestId);
  const names = either(change.waitingFor.map(({ name }) => name));
  return (
    <div className={classes.change}>
      <p>
        <strong>{change.cancels ? t("requests.cancelling") : t("requests.changing", { range: range(change.from, change.to), cost: amount(change.cost) })}</strong>
        {names && <> {t("requests.waits", { names })}</>} {t("requests.untilThen")}
      </p>
      {mayDrop && (
        <Button size="xs" variant="default" loading={busy} onClick={() => void drop()}>
          {t("requests.dropChange")}
        </Button>
      )}
    </div>
  );
}

function useDrop(requestId: string) {
  const t = useText();
  const formats = useFormats();
  const [, mutate] = useMutation(dropChangeDocument);
  const [commandId] = useState(newCommandId);
  const [busy, setBusy] = useState(false);
  const drop = async () => {
    setBusy(true);
    const { data, error } = await mutate({ requestId, commandId });
    setBusy(false);
    const problem = problemOf({ error, userErrors: data?.dropChange.userErrors }, formats);
    if (problem) tell(problem, "bad");
    else tell(t("requests.dropped"));
  };
  return { drop, busy };
}
