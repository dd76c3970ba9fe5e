import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const policiesDocument = graphql(`
  subscription Policies {
    live {
      policies {
        id
        name
        leaveType { id name unit colour emoji }
        locations { id name }
        versions {
          from
          terms
          event { version recordedAt actor { id name } }
        }
      }
      leaveTypes { id name unit countsAgainstBalance }
      organisation { locations { id name archived } }
    }
  }
`);

export type PoliciesAnswer = ResultOf<typeof policiesDocument>["live"];
export type Policy = PoliciesAnswer["policies"][number];

/** The leave of real regimes, to start from. */
export const presetsDocument = graphql(`
  query Presets {
    presets {
      id
      name
      country
      summary
      leavesOut
      sources { title url statute }
      policies { name leaveTypeName unit daysCharged terms }
    }
  }
`);

export type Preset = ResultOf<typeof presetsDocument>["presets"][number];
export type PresetPolicy = Preset["policies"][number];
