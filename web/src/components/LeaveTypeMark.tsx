import { useText } from "@/lib/i18n";
import { softTint } from "@/lib/palette";
import classes from "./badges.module.css";

export interface LeaveTypeLook {
  name: string;
  emoji: string;
  colour: string;
}

interface Props {
  /** Null where the viewer may know only that somebody is away. */
  type: LeaveTypeLook | null;
  size?: "md" | "lg";
}

export function LeaveTypeMark({ type, size = "md" }: Props) {
  return (
    <span className={classes.mark} data-size={size} style={{ background: softTint(type?.colour) }} aria-hidden>
      {type?.emoji || "·"}
    </span>
  );
}

export function LeaveTypeName({ type }: { type: LeaveTypeLook | null }) {
  const t = useText();
  return (
    <span className={classes.type}>
      <LeaveTypeMark type={type} />
      {type?.name ?? t("away.private")}
    </span>
  );
}
