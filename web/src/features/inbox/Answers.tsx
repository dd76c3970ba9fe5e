import { Button, Kbd } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useText } from "@/lib/i18n";
import { RejectForm } from "./RejectForm";
import classes from "./inbox.module.css";

export interface AnswersState {
  /** The keys are for this card. */
  current: boolean;
  busy: boolean;
  rejecting: boolean;
  onApprove: () => void;
  onAskReject: () => void;
  onReject: (comment: string) => void;
  onKeep: () => void;
}

interface Props extends AnswersState {
  name: string;
  /** Neither yes nor no yet. */
  later?: ReactNode;
}

/** Yes, or no with a comment. */
export function Answers({ name, later, current, busy, rejecting, onApprove, onAskReject, onReject, onKeep }: Props) {
  const t = useText();
  if (rejecting) return <RejectForm name={name} busy={busy} onReject={onReject} onKeep={onKeep} />;
  return (
    <footer className={classes.actions}>
      <Button leftSection={<IconCheck size={16} />} rightSection={current ? <Kbd size="xs" className={classes.keyOnAccent}>A</Kbd> : undefined} loading={busy} onClick={onApprove}>
        {t("inbox.approve")}
      </Button>
      <Button variant="default" leftSection={<IconX size={16} />} rightSection={current ? <Kbd size="xs">X</Kbd> : undefined} disabled={busy} onClick={onAskReject}>
        {t("inbox.reject")}
      </Button>
      {later}
    </footer>
  );
}
