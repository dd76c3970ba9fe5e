import { Button, Textarea } from "@mantine/core";
import { useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { useMutation } from "urql";
import { PersonAvatar } from "@/components/PersonAvatar";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { graphql } from "@/lib/graphql/graphql";
import { refusalFragment } from "@/lib/graphql/refusalFragment";
import { problemOf } from "@/lib/graphql/payload";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import classes from "./commentThread.module.css";

const commentDocument = graphql(`
  mutation CommentOnLeave($requestId: ID!, $text: String!, $commandId: ID!) {
    commentOnLeave(requestId: $requestId, text: $text, commandId: $commandId) {
      request { id }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

/** The contract's limit. */
const textMax = 2000;

export interface Comment {
  id: string;
  at: string;
  text: string;
  by: { id: string; name: string } | null;
}

interface Props {
  requestId: string;
  comments: Comment[];
}

/** What has been said about a request, and a place to say more. */
export function CommentThread({ requestId, comments }: Props) {
  const t = useText();
  const { instant } = useFormats();
  return (
    <div className={classes.thread} role="group" aria-label={t("comments.title")}>
      {comments.length > 0 && (
        <ol className={classes.list}>
          {comments.map(({ id, at, text, by }) => (
            <li key={id}>
              <PersonAvatar id={by?.id ?? ""} name={by?.name ?? "·"} size="sm" />
              <div>
                <p className={classes.head}>
                  <strong>{by?.name ?? t("comments.operator")}</strong> <time dateTime={at}>{instant(at)}</time>
                </p>
                <p className={classes.text}>{text}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
      <CommentForm requestId={requestId} />
    </div>
  );
}

function CommentForm({ requestId }: { requestId: string }) {
  const t = useText();
  const [text, setText] = useState("");
  const { say, busy } = useComment(requestId, () => setText(""));
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() !== "") void say(text.trim());
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={keys}>
      <Textarea
        className={classes.field}
        aria-label={t("comments.write")}
        placeholder={t("comments.write")}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={textMax}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={busy} disabled={text.trim() === ""}>
        {t("comments.send")}
      </Button>
    </form>
  );
}

function useComment(requestId: string, onSaid: () => void) {
  const formats = useFormats();
  const [, mutate] = useMutation(commentDocument);
  const [busy, setBusy] = useState(false);
  // One id for one text: pressing again after a lost answer says it once.
  const command = useRef<{ text: string; id: string }>(undefined);
  const say = async (text: string) => {
    if (command.current?.text !== text) command.current = { text, id: newCommandId() };
    setBusy(true);
    const { data, error } = await mutate({ requestId, text, commandId: command.current.id });
    setBusy(false);
    const problem = problemOf({ error, userErrors: data?.commentOnLeave.userErrors }, formats);
    if (problem) return tell(problem, "bad");
    command.current = undefined;
    onSaid();
  };
  return { say, busy };
}
