import type { Formats } from "@/lib/format";
import { currentLanguage, translate } from "@/lib/i18n";
import { refusalText, type Refusal } from "@/lib/rules";

/** What the server takes, by the endings that files of it have; it judges by the bytes. */
const mediaTypes: Record<string, string> = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  heic: "image/heic",
  heif: "image/heic",
  webp: "image/webp",
  txt: "text/plain",
};

/** For the `accept` of a file input. */
export const acceptedFiles = Object.keys(mediaTypes)
  .map((ending) => `.${ending}`)
  .join(",");

/** Not all browsers know what a photograph of a telephone is. */
export function mediaTypeOf({ name, type }: { name: string; type: string }): string {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return mediaTypes[ending] ?? type;
}

/** `80 kB`, `1.5 MB` */
export function sizeText(bytes: number): string {
  const large = bytes >= 1_000_000;
  const format = new Intl.NumberFormat(currentLanguage() === "de" ? "de-DE" : "en-GB", {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    maximumFractionDigits: large ? 1 : 0,
  });
  return format.format(large ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000)));
}

/**
 * Puts a file to a request: what to tell the person when it was refused or did not arrive; undefined
 * when it is there. With the same id it is there once, however often it is sent.
 */
export async function uploadFile(requestId: string, file: File, id: string, formats: Formats): Promise<string | undefined> {
  const address = new URLSearchParams({ request: requestId, name: file.name, id });
  try {
    const answer = await fetch(`/files?${address.toString()}`, {
      method: "POST",
      headers: { "Content-Type": mediaTypeOf(file) },
      body: file,
    });
    if (answer.ok) return undefined;
    const { errors } = (await answer.json()) as { errors: Problem[] };
    return errors.map((problem) => refusalText(refusalOf(problem), formats)).join(" ");
  } catch {
    return translate("error.notSent");
  }
}

/** A refusal as the server tells it outside of the API. */
interface Problem {
  message: string;
  extensions: { code: string; rule: string } & Record<string, string>;
}

function refusalOf({ message, extensions: { code, rule, ...facts } }: Problem): Refusal {
  return { code, rule, message, field: null, facts: Object.entries(facts).map(([name, value]) => ({ name, value })) };
}
