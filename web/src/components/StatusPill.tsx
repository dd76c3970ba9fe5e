import { IconBan, IconCheck, IconClock, IconClockOff, IconX } from "@tabler/icons-react";
import { useText, type TextId } from "@/lib/i18n";
import classes from "./badges.module.css";

export type RequestStatus =
  | "PENDING"
  | "APPROVED"
  | "REJECTED"
  | "WITHDRAWN"
  | "CANCELLED"
  | "LAPSED";

const looks: Record<RequestStatus, { label: TextId; tone: string; icon: typeof IconCheck }> = {
  PENDING: { label: "status.pending", tone: "warn", icon: IconClock },
  APPROVED: { label: "status.approved", tone: "good", icon: IconCheck },
  REJECTED: { label: "status.rejected", tone: "bad", icon: IconX },
  WITHDRAWN: { label: "status.withdrawn", tone: "still", icon: IconBan },
  CANCELLED: { label: "status.cancelled", tone: "still", icon: IconBan },
  LAPSED: { label: "status.lapsed", tone: "still", icon: IconClockOff },
};

export function StatusPill({ status }: { status: RequestStatus }) {
  const t = useText();
  const { label, tone, icon: Icon } = looks[status];
  return (
    <span className={classes.pill} data-tone={tone}>
      <Icon size={13} stroke={2.2} aria-hidden />
      {t(label)}
    </span>
  );
}
