import { Button, Textarea } from "@mantine/core";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { useText } from "@/lib/i18n";
import classes from "./inbox.module.css";

const commentMax = 2000;

interface Props {
  name: string;
  busy: boolean;
  onReject: (comment: string) => void;
  onKeep: () => void;
}

export function RejectForm({ name, busy, onReject, onKeep }: Props) {
  const t = useText();
  const [comment, setComment] = useState("");
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    onReject(comment);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") onKeep();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <form className={classes.reject} onSubmit={submit} onKeyDown={keys}>
      <Textarea
        label={t("inbox.commentFor", { name })}
        placeholder={t("inbox.commentHint")}
        autosize
        minRows={2}
        maxLength={commentMax}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
        ref={(field) => field?.focus()}
      />
      <div className={classes.actions}>
        <Button type="submit" color="red.9" loading={busy}>
          {t("inbox.reject")}
        </Button>
        <Button variant="subtle" color="gray" onClick={onKeep}>
          {t("action.back")}
        </Button>
      </div>
    </form>
  );
}
