import { softTint } from "@/lib/palette";
import classes from "./badges.module.css";

const tints = ["blue", "teal", "violet", "amber", "pink", "green", "orange", "cyan", "grape", "indigo"];

interface Props {
  id: string;
  name: string;
  size?: "sm" | "md" | "lg";
}

/** Initials on a colour that stays the person's own. The name stands beside it, so it is silent. */
export function PersonAvatar({ id, name, size = "md" }: Props) {
  return (
    <span className={classes.avatar} data-size={size} style={{ background: softTint(tintOf(id)) }} aria-hidden>
      {initials(name)}
    </span>
  );
}

function tintOf(id: string): string {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return tints[sum % tints.length] ?? "gray";
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? "");
  return letters.join("").toLocaleUpperCase();
}
