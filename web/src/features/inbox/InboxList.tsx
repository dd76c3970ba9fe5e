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
  const move = (by: number) => {
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
  // Whoever presses something in a card sees it: moved under the pointer, it would not be pressed.
  const pressed = useRef(false);
  const focus = (index: number) => {
    pressed.current = index !== place;
    setPlace(index);
  };
  useEffect(() => {
    if (place > 0 && currentKey && !pressed.current) document.getElementById(`waiting-${currentKey}`)?.scrollIntoView({ block: "nearest" });
    pressed.current = false;
  }, [place, currentKey]);

  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={288} radius="lg" />;
  if (cards.length === 0) return <EmptyState picture={<AllDone />} title={t("inbox.empty")} hint={t("inbox.emptyHint")} />;

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
          const common = { today, answers: answersOf(card), onFocus: () => focus(index) };
          return (
            <li key={card.key} id={`waiting-${card.key}`}>
              {card.change === undefined ? <WaitingCard request={card.request} {...common} /> : <ChangeCard request={card.request} {...common} />}
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
