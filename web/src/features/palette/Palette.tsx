import { useMantineColorScheme, Modal, VisuallyHidden } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import "@mantine/spotlight/styles.css";
import classes from "./palette.module.css";
import {
  IconBuilding, IconCalendar, IconCash, IconGitBranch, IconHome, IconInbox, IconLanguage, IconMoon, IconPlus, IconReceipt, IconScale, IconSearch, IconSettings, IconShieldCheck, IconSun, IconUsers, type Icon,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useQuery } from "urql";
import { PersonAvatar } from "@/components/PersonAvatar";
import { graphql } from "@/lib/graphql/graphql";
import { chooseLanguage, currentLanguage, useText } from "@/lib/i18n";
import { seesEverybody, useViewer } from "@/lib/viewer";

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
  onClose: () => void;
}

const [store, spotlight] = createSpotlight();
const typingPauseMs = 120;

/** Every page, action and person, from the keyboard. */
export default function Palette({ opened, onClose }: Props) {
  const t = useText();
  const [query, setQuery] = useState("");
  const actions = useActions().filter(({ label }) => label.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase()));
  const people = usePeople(query);
  const navigate = useNavigate();
  const viewer = useViewer();

  useEffect(() => {
    if (opened) spotlight.open();
  }, [opened]);

  const openPerson = (id: string) =>
    seesEverybody(viewer)
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

function useActions(): Action[] {
  const t = useText();
  const viewer = useViewer();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const other = currentLanguage() === "en" ? "de" : "en";
  const go = (to: "/" | "/leave" | "/calendar" | "/inbox" | "/people" | "/policies" | "/rules" | "/chains" | "/organisation" | "/payroll" | "/settings" | "/request") => () => void navigate({ to });
  return [
    { id: "request", label: t("action.request"), icon: IconPlus, run: go("/request") },
    { id: "home", label: t("nav.home"), icon: IconHome, run: go("/") },
    { id: "leave", label: t("nav.leave"), icon: IconReceipt, run: go("/leave") },
    { id: "calendar", label: t("nav.calendar"), icon: IconCalendar, run: go("/calendar") },
    { id: "inbox", label: t("nav.inbox"), icon: IconInbox, run: go("/inbox") },
    { id: "people", label: t("nav.people"), icon: IconUsers, run: go("/people") },
    ...(seesEverybody(viewer)
      ? [
          { id: "policies", label: t("nav.policies"), icon: IconScale, run: go("/policies") },
          { id: "rules", label: t("nav.rules"), icon: IconShieldCheck, run: go("/rules") },
          { id: "chains", label: t("nav.chains"), icon: IconGitBranch, run: go("/chains") },
          { id: "organisation", label: t("nav.organisation"), icon: IconBuilding, run: go("/organisation") },
          { id: "payroll", label: t("nav.payroll"), icon: IconCash, run: go("/payroll") },
        ]
      : []),
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
