import { Button, FileButton } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { acceptedFiles, sizeText } from "@/lib/files";
import { useText } from "@/lib/i18n";

interface Props {
  file: File | null;
  onChoose: (file: File | null) => void;
}

/** A file that goes with the request once it is sent. */
export function FileChoice({ file, onChoose }: Props) {
  const t = useText();
  if (file)
    return (
      <Button variant="default" size="xs" w="fit-content" leftSection={<IconPaperclip size={16} aria-hidden />} aria-label={t("attachments.remove", { name: file.name })} onClick={() => onChoose(null)}>
        {`${file.name} · ${sizeText(file.size)} ×`}
      </Button>
    );
  return (
    <FileButton accept={acceptedFiles} onChange={onChoose}>
      {(props) => (
        <Button {...props} variant="default" size="xs" w="fit-content" leftSection={<IconPaperclip size={16} aria-hidden />}>
          {t("attachments.attach")}
        </Button>
      )}
    </FileButton>
  );
}
