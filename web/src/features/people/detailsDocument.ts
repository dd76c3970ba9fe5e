import { graphql, type ResultOf } from "@/lib/graphql/graphql";
import { refusalFragment } from "@/lib/graphql/refusalFragment";

/** All that HR sets about a person, and what there is to choose from. */
export const detailsDocument = graphql(`
  subscription PersonDetails($personId: ID!) {
    live {
      person(id: $personId) {
        id
        name
        today
        employedFrom
        employedUntil
        workingMinutes
        roles
        labels
        employeeNumber
        phone
        profile { name text }
        team { id name }
        location { id name }
        manager { id name }
        substitutes { from to person { id name } }
        balances { kind leaveType { id name unit } available { value unit } }
      }
      organisation { teams { id name archived } locations { id name archived } labels }
    }
  }
`);

type Answer = ResultOf<typeof detailsDocument>["live"];
export type DetailedPerson = NonNullable<Answer["person"]>;
export type Choices = Answer["organisation"];

export const substitutesDocument = graphql(`
  subscription Substitutes($personId: ID!) {
    live {
      person(id: $personId) {
        id
        substitutes { from to person { id name } }
      }
    }
  }
`);

export type Substitute = DetailedPerson["substitutes"][number];

export const setSubstituteDocument = graphql(`
  mutation SetSubstitute($input: SubstituteInput!, $commandId: ID!) {
    setSubstitute(input: $input, commandId: $commandId) {
      version
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

export const ownPhoneDocument = graphql(`
  subscription OwnPhone {
    live {
      me { id phone }
    }
  }
`);

export const setPhoneDocument = graphql(`
  mutation SetPhone($personId: ID, $phone: String!, $commandId: ID!) {
    setPhone(personId: $personId, phone: $phone, commandId: $commandId) {
      version
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);
