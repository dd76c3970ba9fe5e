import type { CombinedError } from "urql";
import type { Formats } from "@/lib/format";
import { translate } from "@/lib/i18n";
import { refusalText, type Refusal } from "@/lib/rules";

interface Answer {
  error?: CombinedError | undefined;
  userErrors: Refusal[] | undefined;
}

/** What to tell the person when a command was refused or did not arrive; undefined when it was done. */
export function problemOf({ error, userErrors }: Answer, formats: Formats): string | undefined {
  if (error ?? !userErrors) return translate("error.notSent");
  if (userErrors.length === 0) return undefined;
  return userErrors.map((each) => refusalText(each, formats)).join(" ");
}
