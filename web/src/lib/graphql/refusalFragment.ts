import { graphql } from "./graphql";

/** What `refusalText` makes a sentence of. */
export const refusalFragment = graphql(`
  fragment Refusal on UserError {
    code
    rule
    message
    field
    facts { name value }
  }
`);
