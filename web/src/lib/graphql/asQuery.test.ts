import { print } from "@0no-co/graphql.web";
import { describe, expect, it } from "vitest";
import { asQuery } from "./asQuery";
import { graphql } from "./graphql";

describe("a live selection as a query", () => {
  it("asks for the same fields with the same variables", () => {
    const live = graphql(`
      subscription Away($from: Date!, $to: Date!) {
        live {
          me { id }
          whoIsAway(from: $from, to: $to) { daysOff }
        }
      }
    `);
    expect(print(asQuery(live) as never).replace(/\s+/g, " ")).toBe(
      "query Away($from: Date!, $to: Date!) { me { id } whoIsAway(from: $from, to: $to) { daysOff } }",
    );
  });
});
