import { i18n } from "@lingui/core";
import { useLingui } from "@lingui/react";
import { useCallback } from "react";
import type { Messages } from "@lingui/core";
import type texts from "@/locales/en.json";

export type Language = "en" | "de";
/** Every text of the page has an id; English is the catalogue that defines them. */
export type TextId = keyof typeof texts;
export type Translate = (id: TextId, values?: Record<string, string | number>) => string;

const languageKey = "daybook.language";

const catalogues: Record<Language, () => Promise<{ default: unknown }>> = {
  en: () => import("@/locales/en.json"),
  de: () => import("@/locales/de.json"),
};

export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(languageKey) ?? navigator.language;
  return chosen.startsWith("de") ? "de" : "en";
}

export async function activateLanguage(language: Language): Promise<void> {
  const { default: messages } = await catalogues[language]();
  i18n.loadAndActivate({ locale: language, messages: messages as Messages });
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(languageKey, language);
  await activateLanguage(language);
}

export function currentLanguage(): Language {
  return i18n.locale === "de" ? "de" : "en";
}

export const translate: Translate = (id, values) => i18n._(id, values);

/**
 * For ids that the server coins, such as rule ids: undefined where the catalogue has no words, or
 * words that need a value which was not sent.
 */
export function translateIfKnown(id: string, values: Record<string, string | number> = {}): string | undefined {
  const message = i18n.messages[id];
  if (message === undefined) return undefined;
  const needed = typeof message === "string" ? [] : message.flatMap((token) => (Array.isArray(token) ? [token[0]] : []));
  return needed.every((name) => name in values) ? i18n._(id, values) : undefined;
}

export function useText(): Translate {
  const { i18n: active } = useLingui();
  // A new function per language, so that memoised children see the change.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useCallback<Translate>((id, values) => active._(id, values), [active, active.locale]);
}

export { i18n };
