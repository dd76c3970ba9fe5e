import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { Plugin } from "vite";

/**
 * Turns `src/locales/*.json` (text id -> ICU message) into modules of compiled messages, so that
 * the page carries no message parser.
 */
export function compiledCatalogues(): Plugin {
  return {
    name: "daybook-compiled-catalogues",
    enforce: "pre",
    transform(source, id) {
      if (!/\/src\/locales\/[a-z]+\.json$/.test(id)) return null;
      const messages = JSON.parse(source) as Record<string, string>;
      const compiled = Object.fromEntries(
        Object.entries(messages).map(([key, message]) => [key, compileMessage(message)]),
      );
      return { code: JSON.stringify(compiled), map: null };
    },
  };
}
