import { UnstyledButton } from "@mantine/core";
import type { ComponentProps } from "react";
import { PersonAvatar } from "@/components/PersonAvatar";
import { useText } from "@/lib/i18n";
import type { Viewer } from "@/lib/viewer";
import classes from "./shell.module.css";

type Props = ComponentProps<"button"> & { viewer: Viewer; withName: boolean };

export function PersonButton({ viewer, withName, ...button }: Props) {
  const t = useText();
  return (
    <UnstyledButton aria-haspopup="menu" {...button} className={withName ? classes.person : classes.personSmall} aria-label={t("menu.open", { name: viewer.name })}>
      <PersonAvatar name={viewer.name} id={viewer.id} />
      {withName && (
        <span className={classes.personText}>
          <strong>{viewer.name}</strong>
          <span>{[viewer.team?.name, viewer.location?.name].filter(Boolean).join(" · ")}</span>
        </span>
      )}
    </UnstyledButton>
  );
}
