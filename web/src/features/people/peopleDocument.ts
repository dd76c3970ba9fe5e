import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const peopleDocument = graphql(`
  subscription People($search: String, $first: Int!) {
    live {
      people(search: $search, first: $first) {
        totalCount
        nodes {
          id
          name
          email
          roles
          team { id name }
          location { id name }
          today
        }
      }
    }
  }
`);

export type ListedPerson = ResultOf<typeof peopleDocument>["live"]["people"]["nodes"][number];

export const personDocument = graphql(`
  subscription Person($personId: ID!) {
    live {
      person(id: $personId) {
        id
        name
        email
        today
        employedFrom
        employedUntil
        workingMinutes
        team { id name }
        location { id name }
        approvers { id name }
      }
    }
  }
`);

export type OpenedPerson = NonNullable<ResultOf<typeof personDocument>["live"]["person"]>;

/** Where somebody may work, and in which teams. */
export const placesDocument = graphql(`
  subscription Places {
    live {
      organisation { locations { id name archived } teams { id name archived } }
    }
  }
`);
