import { Button, Skeleton } from "@mantine/core";
import { useState } from "react";
import { useMutation, useQuery, type OperationResult } from "urql";
import { ErrorState } from "@/components/ErrorState";
import { Actions } from "@/components/MasterDetail";
import { Section } from "@/components/Page";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import type { Refusal } from "@/lib/rules";
import { revokeOthersDocument, revokeSessionDocument, sessionsDocument, type OwnSession } from "./sessionsDocument";
import classes from "./signIn.module.css";

/** Where one is signed in, and signing out there. */
export function OwnSessions() {
  const t = useText();
  const [{ data, error }, ask] = useQuery({ query: sessionsDocument });
  const { end, busy } = useEnding(() => ask());
  const [, revoke] = useMutation(revokeSessionDocument);
  const [, revokeOthers] = useMutation(revokeOthersDocument);
  if (error) return <ErrorState onRetry={() => ask()} />;
  if (!data) return <Skeleton height={160} radius="lg" />;
  const { sessions } = data.me;
  const endOne = (sessionId: string) => end(revoke({ sessionId }).then((answer) => ({ answer, userErrors: answer.data?.revokeSession.userErrors })));
  const endOthers = () => end(revokeOthers({}).then((answer) => ({ answer, userErrors: answer.data?.revokeOtherSessions.userErrors })));
  return (
    <Section title={t("sessions.title")}>
      <ul className={classes.sessions}>
        {sessions.map((each) => (
          <SessionRow key={each.id} session={each} busy={busy} onEnd={() => void endOne(each.id)} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Actions>
          <Button variant="default" loading={busy} onClick={() => void endOthers()}>
            {t("sessions.endOthers")}
          </Button>
        </Actions>
      )}
    </Section>
  );
}

function SessionRow({ session, busy, onEnd }: { session: OwnSession; busy: boolean; onEnd: () => void }) {
  const t = useText();
  const { instant } = useFormats();
  const name = session.agent || t("sessions.unknown");
  return (
    <li>
      <span>
        <strong>{name}</strong>
        <span>{t("sessions.row", { address: session.address, begun: instant(session.begun), seen: instant(session.lastSeen) })}</span>
      </span>
      {session.isCurrent ? (
        <em>{t("sessions.current")}</em>
      ) : (
        <Button size="xs" variant="subtle" color="gray" disabled={busy} aria-label={t("sessions.endOf", { name })} onClick={onEnd}>
          {t("sessions.end")}
        </Button>
      )}
    </li>
  );
}

interface Ended {
  answer: OperationResult;
  userErrors: Refusal[] | undefined;
}

function useEnding(done: () => void) {
  const t = useText();
  const formats = useFormats();
  const [busy, setBusy] = useState(false);
  const end = async (ended: Promise<Ended>) => {
    setBusy(true);
    const { answer, userErrors } = await ended;
    const problem = problemOf({ error: answer.error, userErrors }, formats);
    tell(problem ?? t("sessions.ended"), problem ? "bad" : undefined);
    setBusy(false);
    done();
  };
  return { end, busy };
}
