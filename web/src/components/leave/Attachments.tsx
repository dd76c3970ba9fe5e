import { ActionIcon, Button, FileButton } from "@mantine/core";
import { IconPaperclip, IconX } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useMutation } from "urql";
import { newCommandId } from "@/lib/commandId";
import { acceptedFiles, sizeText, uploadFile } from "@/lib/files";
import { useFormats } from "@/lib/format";
import { graphql } from "@/lib/graphql/graphql";
import { refusalFragment } from "@/lib/graphql/refusalFragment";
import { problemOf } from "@/lib/graphql/payload";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import classes from "./attachments.module.css";

const removeDocument = graphql(`
  mutation RemoveAttachment($requestId: ID!, $attachmentId: ID!, $commandId: ID!) {
    removeAttachment(requestId: $requestId, attachmentId: $attachmentId, commandId: $commandId) {
      request { id }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

export interface Attachment {
  id: string;
  name: string;
  size: number;
  url: string;
  canRemove: boolean;
}

interface Props {
  requestId: string;
  attachments: Attachment[];
  canAttach: boolean;
}

/** The files of a request, to be had by a click, and a place for one more. */
export function Attachments({ requestId, attachments, canAttach }: Props) {
  const t = useText();
  if (attachments.length === 0 && !canAttach) return null;
  return (
    <div className={classes.attachments} role="group" aria-label={t("attachments.title")}>
      {attachments.length > 0 && (
        <ul className={classes.list}>
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <IconPaperclip size={16} aria-hidden />
              <a href={attachment.url} download={attachment.name}>
                {attachment.name}
              </a>
              <span>{sizeText(attachment.size)}</span>
              {attachment.canRemove && <Remove requestId={requestId} attachment={attachment} />}
            </li>
          ))}
        </ul>
      )}
      {canAttach && <Attach requestId={requestId} />}
    </div>
  );
}

function Attach({ requestId }: { requestId: string }) {
  const t = useText();
  const formats = useFormats();
  const [busy, setBusy] = useState(false);
  const attach = async (file: File | null) => {
    if (!file) return;
    setBusy(true);
    const problem = await uploadFile(requestId, file, newCommandId(), formats);
    setBusy(false);
    if (problem) tell(problem, "bad");
  };
  return (
    <FileButton accept={acceptedFiles} onChange={(file) => void attach(file)}>
      {(props) => (
        <Button {...props} size="xs" variant="default" loading={busy} leftSection={<IconPaperclip size={16} aria-hidden />}>
          {t("attachments.attach")}
        </Button>
      )}
    </FileButton>
  );
}

function Remove({ requestId, attachment }: { requestId: string; attachment: Attachment }) {
  const t = useText();
  const formats = useFormats();
  const [{ fetching }, mutate] = useMutation(removeDocument);
  // Pressing again after a lost answer is the same command.
  const commandId = useRef<string>(undefined);
  const remove = async () => {
    commandId.current ??= newCommandId();
    const { data, error } = await mutate({ requestId, attachmentId: attachment.id, commandId: commandId.current });
    const problem = problemOf({ error, userErrors: data?.removeAttachment.userErrors }, formats);
    if (problem) tell(problem, "bad");
  };
  return (
    <ActionIcon variant="subtle" color="gray" loading={fetching} aria-label={t("attachments.remove", { name: attachment.name })} onClick={() => void remove()}>
      <IconX size={16} aria-hidden />
    </ActionIcon>
  );
}
