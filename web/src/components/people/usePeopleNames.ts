import { useEffect, useState } from "react";
import { useClient } from "urql";
import { graphql } from "@/lib/graphql/graphql";

const nameDocument = graphql(`
  query PersonName($id: ID!) {
    person(id: $id) { id name }
  }
`);

/** The names behind ids, as they arrive; one that is not known stays away. */
export function usePeopleNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const client = useClient();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const missing = ids.filter((id) => !names.has(id)).join(" ");
  useEffect(() => {
    let left = false;
    for (const id of missing.split(" ").filter(Boolean)) {
      void client
        .query(nameDocument, { id })
        .toPromise()
        .then(({ data }) => {
          const person = data?.person;
          if (!left && person) setNames((known) => new Map(known).set(person.id, person.name));
        });
    }
    return () => {
      left = true;
    };
  }, [client, missing]);
  return names;
}
