import type { Messages } from "@lingui/core";
import { i18n } from "@lingui/core";
import type { Language } from "@/lib/i18n";

/** Loads a catalogue as the page does, without a document to put the language on. */
export async function activate(language: Language): Promise<void> {
  const { default: messages } = language === "de" ? await import("@/locales/de.json") : await import("@/locales/en.json");
  i18n.loadAndActivate({ locale: language, messages: messages as unknown as Messages });
}
