import { ActionIcon } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useText } from "@/lib/i18n";
import type { Viewer } from "@/lib/viewer";
import { Brand } from "@/components/Brand";
import { PersonMenu } from "./PersonMenu";
import classes from "./shell.module.css";

interface Props {
  viewer: Viewer | undefined;
  onSearch: () => void;
}

export function TopBar({ viewer, onSearch }: Props) {
  const t = useText();
  return (
    <section className={classes.topBar} aria-label={t("shell.bar")}>
      <Brand name={viewer?.organisationName} />
      <span className={classes.grow} />
      <ActionIcon variant="subtle" color="gray" size={40} onClick={onSearch} aria-label={t("nav.search")}>
        <IconSearch size={20} stroke={1.6} />
      </ActionIcon>
      {viewer && <PersonMenu viewer={viewer} />}
    </section>
  );
}
