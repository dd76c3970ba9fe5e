import { Kbd, Skeleton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { useViewer } from "@/lib/viewer";
import { AllDone } from "./AllDone";
import { ChangeCard } from "./ChangeCard";
import { inboxDocument } from "./inboxDocument";
import { useDecide } from "./useDecide";
import { WaitingCard } from "./WaitingCard";
import classes from "./inbox.module.css";

export function InboxList() {
  const t = useText();
  const { today } = useViewer();
  const { data, error, retry } = useLive(inboxDocument, {});
  const { approve, reject, busyId } = useDecide();
  const [place, setPlace] = useState(0);
  const [rejectingId, setRejectingId] = useState<string>();
  const waiting = data?.inbox ?? [];
  // Cards leave while one decides: the place stays, the card under it changes.
  const current = waiting[Math.min(place, waiting.length - 1)];
  const move = (by: number) => {
    setRejectingId(undefined);
    setPlace(Math.min(Math.max(0, Math.min(place, waiting.length - 1) + by), waiting.length - 1));
  };

  useHotkeys([
    ["J", () => move(1)],
    ["K", () => move(-1)],
    ["A", () => current && busyId === undefined && void approve(current)],
    ["X", () => current && setRejectingId(current.id)],
  ]);

  const currentId = current?.id;
  useEffect(() => {
    if (place > 0 && currentId) document.getElementById(`waiting-${currentId}`)?.scrollIntoView({ block: "nearest" });
  }, [place, currentId]);

  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={288} radius="lg" />;
  const changes = data.changesInbox;
  if (waiting.length === 0 && changes.length === 0) return <EmptyState picture={<AllDone />} title={t("inbox.empty")} hint={t("inbox.emptyHint")} />;
  return (
    <>
      {changes.length > 0 && (
        <ul className={classes.list}>
          {changes.map((request) => (
            <li key={request.id}>
              <ChangeCard request={request} />
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.list}>
        {waiting.map((request, index) => (
          <li key={request.id} id={`waiting-${request.id}`}>
            <WaitingCard
              request={request}
              today={today}
              current={request === current}
              busy={busyId === request.id}
              rejecting={rejectingId === request.id}
              onFocus={() => setPlace(index)}
              onApprove={() => void approve(request)}
              onAskReject={() => setRejectingId(request.id)}
              onReject={(comment) => {
                setRejectingId(undefined);
                void reject(request, comment);
              }}
              onKeep={() => setRejectingId(undefined)}
            />
          </li>
        ))}
      </ul>
      <p className={classes.keys}>
        <span><Kbd size="xs">J</Kbd> <Kbd size="xs">K</Kbd> {t("inbox.keyMove")}</span>
        <span><Kbd size="xs">A</Kbd> {t("inbox.approve")}</span>
        <span><Kbd size="xs">X</Kbd> {t("inbox.reject")}</span>
      </p>
    </>
  );
}
