import { Button } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useMutation } from "urql";
import { LeaveTypeName } from "@/components/LeaveTypeMark";
import { PersonAvatar } from "@/components/PersonAvatar";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { decideChangeDocument, type WaitingChange } from "./inboxDocument";
import classes from "./inbox.module.css";

/** Approved leave that somebody wants otherwise, or wants to give up: what is, and what would be. */
export function ChangeCard({ request }: { request: WaitingChange }) {
  const t = useText();
  const formats = useFormats();
  const { decide, busy } = useDecideChange(request);
  const { person, change, from, to } = request;
  if (!change) return null;
  const was = formats.range(from, to);
  return (
    <article className={classes.card} aria-label={t("inbox.changeCard", { name: person.name, range: was })}>
      <header className={classes.head}>
        <PersonAvatar id={person.id} name={person.name} size="lg" />
        <div className={classes.who}>
          <h2>{person.name}</h2>
          <p>{t(change.cancels ? "inbox.wantsToCancel" : "inbox.wantsToChange")}</p>
        </div>
        <LeaveTypeName type={change.leaveType} />
      </header>
      <div className={classes.when}>
        <span>{was}</span>
        {!change.cancels && (
          <strong>
            → {formats.range(change.from, change.to)} · {formats.amount(change.cost)}
          </strong>
        )}
      </div>
      {change.reason && <blockquote className={classes.reason}>{change.reason}</blockquote>}
      <footer className={classes.actions}>
        <Button leftSection={<IconCheck size={16} />} loading={busy} onClick={() => void decide("YES")}>
          {t("inbox.approve")}
        </Button>
        <Button variant="default" leftSection={<IconX size={16} />} disabled={busy} onClick={() => void decide("NO")}>
          {t("inbox.reject")}
        </Button>
      </footer>
    </article>
  );
}

function useDecideChange(request: WaitingChange) {
  const t = useText();
  const formats = useFormats();
  const [, mutate] = useMutation(decideChangeDocument);
  const [busy, setBusy] = useState(false);
  const decide = async (answer: "YES" | "NO") => {
    if (!request.change) return;
    setBusy(true);
    const { data, error } = await mutate({ requestId: request.id, change: request.change.version, answer, commandId: newCommandId() });
    setBusy(false);
    const problem = problemOf({ error, userErrors: data?.decideChange.userErrors }, formats);
    if (problem) tell(problem, "bad");
    else tell(t(answer === "YES" ? "inbox.approved" : "inbox.rejected", { name: request.person.name }));
  };
  return { decide, busy };
}
