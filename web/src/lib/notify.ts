import { notifications } from "@mantine/notifications";

export function tell(message: string, tone: "good" | "bad" = "good"): void {
  notifications.show({ message, color: tone === "good" ? "green" : "red", withBorder: false });
}
