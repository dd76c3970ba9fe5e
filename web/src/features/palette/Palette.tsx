import { useMantineColorScheme, Modal, VisuallyHidden } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import "@mantine/spotlight/styles.css";
import classes from "./palette.module.css";
import {
  IconLanguage, IconMoon, IconPlus, IconSearch, IconSettings, IconSun, type Icon,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useQuery } from "urql";
import { PersonAvatar } from "@/components/PersonAvatar";
import { graphql } from "@/lib/graphql/graphql";
import { chooseLanguage, currentLanguage, useText, type TextId } from "@/lib/i18n";
import { opensOthers, useViewer } from "@/lib/viewer";

const peopleDocument = graphql(`
  query PalettePeople($search: String!) {
    people(search: $search, first: 6) {
      nodes { id name team { id name } }
    }
  }
`);

interface Action {
  id: string;
  label: string;
  icon: Icon;
  run: () => void;
}

interface Props {
  opened: boolean;
  /** What the signed-in person can open. */
  pages: { to: string; label: TextId; icon: Icon }[];
  onClose: () => void;
}

const [store, spotlight] = createSpotlight();
const typingPauseMs = 120;

/** Every page, action and person, from the keyboard. */
export default function Palette({ opened, pages, onClose }: Props) {
  const t = useText();
  const [query, setQuery] = useState("");
  const actions = useActions(pages).filter(({ label }) => label.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase()));
  const people = usePeople(query);
  const navigate = useNavigate();
  const viewer = useViewer();

  useEffect(() => {
    if (opened) spotlight.open();
  }, [opened]);

  const openPerson = (id: string) =>
    opensOthers(viewer)
      ? void navigate({ to: "/people/$personId", params: { personId: id } })
      : void navigate({ to: "/people" });

  return (
    <Spotlight.Root store={store} query={query} onQueryChange={setQuery} onSpotlightClose={onClose} shortcut={null} classNames={classes} scrollable maxHeight={420} transitionProps={{ duration: 100 }}>
      {/* Gives the dialog its name for screen readers. */}
      <VisuallyHidden>
        <Modal.Title>{t("palette.placeholder")}</Modal.Title>
      </VisuallyHidden>
      <Spotlight.Search placeholder={t("palette.placeholder")} aria-label={t("palette.placeholder")} leftSection={<IconSearch size={18} aria-hidden />} />
      <Spotlight.ActionsList>
        {actions.length > 0 && (
          <Spotlight.ActionsGroup label={t("palette.go")}>
            {actions.map(({ id, label, icon: Icon, run }) => (
              <Spotlight.Action key={id} label={label} leftSection={<Icon size={18} stroke={1.6} aria-hidden />} onClick={run} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {people.length > 0 && (
          <Spotlight.ActionsGroup label={t("nav.people")}>
            {people.map(({ id, name, team }) => (
              <Spotlight.Action key={id} label={name} description={team?.name} leftSection={<PersonAvatar id={id} name={name} size="sm" />} onClick={() => openPerson(id)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {actions.length === 0 && people.length === 0 && <Spotlight.Empty>{t("palette.nothing")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function useActions(pages: Props["pages"]): Action[] {
  const t = useText();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const other = currentLanguage() === "en" ? "de" : "en";
  const go = (to: string) => () => void navigate({ to });
  return [
    { id: "request", label: t("action.request"), icon: IconPlus, run: go("/request") },
    ...pages.map(({ to, label, icon }) => ({ id: to, label: t(label), icon, run: go(to) })),
    { id: "settings", label: t("nav.me"), icon: IconSettings, run: go("/settings") },
    { id: "light", label: t("palette.light"), icon: IconSun, run: () => setColorScheme("light") },
    { id: "dark", label: t("palette.dark"), icon: IconMoon, run: () => setColorScheme("dark") },
    { id: "language", label: other === "de" ? "Deutsch" : "English", icon: IconLanguage, run: () => void chooseLanguage(other) },
  ];
}

function usePeople(query: string) {
  const [search] = useDebouncedValue(query.trim(), typingPauseMs);
  const [{ data }] = useQuery({ query: peopleDocument, variables: { search }, pause: search === "" });
  return search === "" ? [] : (data?.people.nodes ?? []);
}
