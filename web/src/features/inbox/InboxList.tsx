import { Kbd, Skeleton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { useViewer } from "@/lib/viewer";
import { AllDone } from "./AllDone";
import type { AnswersState } from "./Answers";
import { ChangeCard } from "./ChangeCard";
import { inboxDocument } from "./inboxDocument";
import { LieuCard } from "./LieuCard";
import { cardsOf, useDecide, type Card } from "./useDecide";
import { WaitingCard } from "./WaitingCard";
import classes from "./inbox.module.css";

export function InboxList() {
  const t = useText();
  const { today } = useViewer();
  const { data, error, retry } = useLive(inboxDocument, {});
  const { approve, reject, busyKey } = useDecide();
  const [place, setPlace] = useState(0);
  const [rejectingKey, setRejectingKey] = useState<string>();
  const cards = cardsOf(data);
  // Cards leave while one decides: the place stays, the card under it changes.
  const current = cards[Math.min(place, cards.length - 1)];
  // A card that is pressed stays under the pointer; one that keys move to comes into view.
  const byKeys = useRef(false);
  const move = (by: number) => {
    byKeys.current = true;
    setRejectingKey(undefined);
    setPlace(Math.min(Math.max(0, Math.min(place, cards.length - 1) + by), cards.length - 1));
  };

  useHotkeys([
    ["J", () => move(1)],
    ["K", () => move(-1)],
    ["A", () => current && busyKey === undefined && void approve(current)],
    ["X", () => current && setRejectingKey(current.key)],
  ]);

  const currentKey = current?.key;
  useEffect(() => {
    if (byKeys.current && currentKey) document.getElementById(`waiting-${currentKey}`)?.scrollIntoView({ block: "nearest" });
  }, [place, currentKey]);

  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={288} radius="lg" />;
  if (cards.length === 0) return <EmptyState picture={<AllDone />} title={t("inbox.empty")} hint={t("inbox.emptyHint")} />;

  const reminded = new Set(data.reminders.nodes.map(({ request }) => request.id));
  const focusOn = (index: number) => {
    byKeys.current = false;
    setPlace(index);
  };
  const answersOf = (card: Card): AnswersState => ({
    current: card === current,
    busy: busyKey === card.key,
    rejecting: rejectingKey === card.key,
    onApprove: () => void approve(card),
    onAskReject: () => setRejectingKey(card.key),
    onReject: (comment) => {
      setRejectingKey(undefined);
      void reject(card, comment);
    },
    onKeep: () => setRejectingKey(undefined),
  });
  return (
    <>
      <ul className={classes.list}>
        {cards.map((card, index) => {
          const common = { today, reminded: reminded.has(card.key), answers: answersOf(card), onFocus: () => focusOn(index) };
          return (
            <li key={card.key} id={`waiting-${card.key}`}>
              <AnyCard card={card} {...common} />
            </li>
          );
        })}
      </ul>
      <p className={classes.keys}>
        <span><Kbd size="xs">J</Kbd> <Kbd size="xs">K</Kbd> {t("inbox.keyMove")}</span>
        <span><Kbd size="xs">A</Kbd> {t("inbox.approve")}</span>
        <span><Kbd size="xs">X</Kbd> {t("inbox.reject")}</span>
      </p>
    </>
  );
}

interface CardProps {
  today: string;
  answers: AnswersState;
  onFocus: () => void;
}

function AnyCard({ card, reminded, ...common }: CardProps & { card: Card; reminded: boolean }) {
  switch (card.kind) {
    case "leave":
      return <WaitingCard request={card.request} times={card.times} reminded={reminded} {...common} />;
    case "change":
      return <ChangeCard request={card.request} {...common} />;
    case "lieu":
      return <LieuCard credit={card.credit} {...common} />;
  }
}
