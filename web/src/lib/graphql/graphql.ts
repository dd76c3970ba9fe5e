import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./schema";

/** Typed GraphQL documents, checked against `schema/schema.graphql`. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Date: string; DateTime: string; Decimal: string };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from "gql.tada";
