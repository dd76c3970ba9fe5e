import { Button, Skeleton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconChevronRight, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { Section } from "@/components/Page";
import { PersonAvatar } from "@/components/PersonAvatar";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { opensOthers, useViewer } from "@/lib/viewer";
import { peopleDocument, type ListedPerson } from "./peopleDocument";
import classes from "./people.module.css";

const pageSize = 50;
/** The server's own limit of a page. */
const pageMax = 200;
const typingPauseMs = 150;

export function PeopleList() {
  const t = useText();
  const viewer = useViewer();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), typingPauseMs);
  const [first, setFirst] = useState(pageSize);
  const { data, error, stale, retry } = useLive(peopleDocument, { search: search || null, first });
  const found = data?.people;

  return (
    <>
      <TextInput
        size="md"
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        placeholder={t("people.search")}
        aria-label={t("people.search")}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      {error ? (
        <ErrorState onRetry={retry} />
      ) : !found ? (
        <Skeleton height={560} radius="lg" />
      ) : found.nodes.length === 0 ? (
        <EmptyState title={t("people.none")} hint={t("people.noneHint", { search: typed })} />
      ) : (
        <Section title={t("people.count", { count: found.totalCount })} flush>
          <ul className={classes.list} data-stale={stale || undefined}>
            {found.nodes.map((person) => (
              <li key={person.id}>
                <PersonRow person={person} opens={opensOthers(viewer)} />
              </li>
            ))}
          </ul>
          {found.nodes.length < found.totalCount && first < pageMax && (
            <Button variant="subtle" className={classes.more} onClick={() => setFirst(Math.min(pageMax, first + pageSize))}>
              {t("people.more")}
            </Button>
          )}
        </Section>
      )}
    </>
  );
}

function PersonRow({ person, opens }: { person: ListedPerson; opens: boolean }) {
  const content = (
    <>
      <PersonAvatar id={person.id} name={person.name} />
      <span className={classes.name}>
        <strong>{person.name}</strong>
        {person.email && <span>{person.email}</span>}
      </span>
      <span className={classes.team}>{person.team?.name}</span>
      <span className={classes.location}>{person.location?.name}</span>
      {opens ? <IconChevronRight size={16} aria-hidden /> : <span />}
    </>
  );
  if (!opens) return <div className={classes.row}>{content}</div>;
  return (
    <Link to="/people/$personId" params={{ personId: person.id }} className={classes.row}>
      {content}
    </Link>
  );
}
