/**
 * Leave-type colours by the name that the server sends. Each is a CSS variable pair from
 * `app/theme.css`: `--tint-x` for bars and marks, `--tint-x-soft` for backgrounds.
 */
export const tints = [
  "blue", "indigo", "violet", "grape", "pink", "red", "orange", "amber", "lime", "green", "teal", "cyan", "gray",
] as const;

const synonyms: Record<string, (typeof tints)[number]> = {
  yellow: "amber", gold: "amber", purple: "violet", rose: "pink", magenta: "grape", sky: "cyan", slate: "gray",
  grey: "gray", emerald: "green", crimson: "red", coral: "orange", navy: "indigo",
};

export function tint(colour: string | null | undefined): string {
  const name = (colour ?? "gray").toLowerCase();
  const known = tints.find((each) => each === name) ?? synonyms[name] ?? "gray";
  return `var(--tint-${known})`;
}

export function softTint(colour: string | null | undefined): string {
  return tint(colour).replace(")", "-soft)");
}
