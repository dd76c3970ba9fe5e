import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "urql";
import { previewDocument, type RuleInput, type RulePreview } from "./rulesDocument";

/** Long enough to finish a word, short enough to see it while one still thinks about it. */
const pauseMs = 300;

export function useRulePreview(input: RuleInput): { preview: RulePreview | undefined; stale: boolean; failed: boolean } {
  const text = JSON.stringify(input);
  const [settled] = useDebouncedValue(text, pauseMs);
  const [{ data, error, fetching }] = useQuery({
    query: previewDocument,
    variables: { input: JSON.parse(settled) as RuleInput },
    requestPolicy: "network-only",
  });
  return { preview: data?.previewRule, stale: fetching || settled !== text, failed: error !== undefined && !fetching };
}
