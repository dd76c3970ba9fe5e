import "@mantine/dates/styles.css";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useText } from "@/lib/i18n";
import { useViewer } from "@/lib/viewer";
import { AccountPage } from "./AccountPage";

const route = getRouteApi("/shell/leave");

export function LeavePage() {
  const t = useText();
  const navigate = useNavigate();
  const { id, today } = useViewer();
  return (
    <AccountPage
      title={t("nav.leave")}
      personId={id}
      today={today}
      search={route.useSearch()}
      onSearch={(search) => void navigate({ to: "/leave", search, replace: true, resetScroll: false })}
    />
  );
}
