import { MultiSelect, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "@/lib/graphql/graphql";
import { useText } from "@/lib/i18n";
import { usePeopleNames } from "./usePeopleNames";

const searchDocument = graphql(`
  query FindPeople($search: String) {
    people(search: $search, first: 20) {
      nodes { id name }
    }
  }
`);

const typingPauseMs = 150;

interface Common {
  label: string;
  description?: string;
  placeholder?: string;
}

interface PersonProps extends Common {
  personId: string | null;
  clearable?: boolean;
  onChange: (personId: string | null) => void;
}

/** One person, found by name among everybody. */
export function PersonSelect({ personId, clearable = true, onChange, ...rest }: PersonProps) {
  const { data, search, setSearch, nothing } = useFound(personId ? [personId] : []);
  return (
    <Select
      {...rest}
      data={data}
      value={personId}
      onChange={onChange}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      clearable={clearable}
      filter={({ options }) => options}
      nothingFoundMessage={nothing}
      maxDropdownHeight={280}
    />
  );
}

interface PeopleProps extends Common {
  personIds: string[];
  onChange: (personIds: string[]) => void;
}

/** Several people, each found by name. */
export function PeopleSelect({ personIds, onChange, ...rest }: PeopleProps) {
  const { data, search, setSearch, nothing } = useFound(personIds);
  return (
    <MultiSelect
      {...rest}
      data={data}
      value={personIds}
      onChange={onChange}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      nothingFoundMessage={nothing}
      maxDropdownHeight={280}
      hidePickedOptions
    />
  );
}

function useFound(chosen: string[]) {
  const t = useText();
  const [search, setSearch] = useState("");
  const [settled] = useDebouncedValue(search.trim(), typingPauseMs);
  const names = usePeopleNames(chosen);
  // The field shows the chosen name as what is searched for: then everybody is offered.
  const asked = [...names.values()].includes(settled) ? "" : settled;
  const [{ data }] = useQuery({ query: searchDocument, variables: { search: asked || null } });
  const found = data?.people.nodes ?? [];
  const kept = chosen.filter((id) => !found.some((person) => person.id === id)).map((id) => ({ id, name: names.get(id) ?? "…" }));
  return { data: [...found, ...kept].map(({ id, name }) => ({ value: id, label: name })), search, setSearch, nothing: t("palette.nothing") };
}
