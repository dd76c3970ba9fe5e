import { TextInput, UnstyledButton } from "@mantine/core";
import { IconArrowRight, IconSearch } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { PersonAvatar } from "@/components/PersonAvatar";
import { useText } from "@/lib/i18n";
import type { DemoPerson } from "@/lib/session";
import classes from "./signIn.module.css";

interface Props {
  people: DemoPerson[];
  busyId: string | undefined;
  onChoose: (person: DemoPerson) => void;
}

export function DemoPeople({ people, busyId, onChoose }: Props) {
  const t = useText();
  const [search, setSearch] = useState("");
  const groups = useMemo(() => groupsOf(people, search), [people, search]);
  return (
    <div className={classes.people}>
      <TextInput
        size="md"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        placeholder={t("signIn.search")}
        aria-label={t("signIn.search")}
        leftSection={<IconSearch size={18} aria-hidden />}
        data-autofocus
      />
      <div className={classes.groups} tabIndex={0} role="region" aria-label={t("signIn.people")}>
        {groups.map(([title, members]) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {members.map((person) => (
                <li key={person.id}>
                  <UnstyledButton className={classes.choice} onClick={() => onChoose(person)} disabled={busyId !== undefined}>
                    <PersonAvatar id={person.id} name={person.name} />
                    <span className={classes.choiceText}>
                      <strong>{person.name}</strong>
                      <span>{person.team || person.location}</span>
                    </span>
                    <IconArrowRight size={16} aria-hidden data-busy={busyId === person.id || undefined} />
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && <p className={classes.nobody}>{t("signIn.nobody")}</p>}
      </div>
    </div>
  );
}

/** Grouped by title, those titles first that few people have: approvers and admins are looked for most. */
function groupsOf(people: DemoPerson[], search: string): [string, DemoPerson[]][] {
  const wanted = search.trim().toLocaleLowerCase();
  const groups = new Map<string, DemoPerson[]>();
  for (const person of people) {
    const words = [person.name, person.title, person.team, person.location].join(" ").toLocaleLowerCase();
    if (wanted && !words.includes(wanted)) continue;
    const title = [person.title, person.location].filter(Boolean).join(", ");
    groups.set(title, [...(groups.get(title) ?? []), person]);
  }
  return [...groups].sort(([, one], [, other]) => one.length - other.length);
}
