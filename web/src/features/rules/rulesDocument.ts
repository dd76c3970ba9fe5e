import { graphql, type ResultOf } from "@/lib/graphql/graphql";
import { refusalFragment } from "@/lib/graphql/refusalFragment";

export const rulesDocument = graphql(`
  subscription Rules {
    live {
      rules {
        id
        versions { from terms event { version recordedAt actor { id name } } }
      }
      leaveTypes { id name }
      organisation { locations { id name } teams { id name } labels }
    }
  }
`);

export type RulesAnswer = ResultOf<typeof rulesDocument>["live"];
export type Rule = RulesAnswer["rules"][number];

export const previewDocument = graphql(`
  query PreviewRule($input: RuleInput!) {
    previewRule(input: $input) {
      peopleCount
      people { id name }
      requestCount
      requests {
        request { id from to status person { id name } }
        finding { ...Refusal }
      }
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

export type RulePreview = ResultOf<typeof previewDocument>["previewRule"];

/** A rule as the contract takes it. */
export interface RuleInput {
  ruleId: string;
  from: string;
  terms: string;
}
