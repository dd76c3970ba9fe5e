import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Page } from "@/components/Page";
import { AwayCalendar } from "@/features/calendar/AwayCalendar";
import { useText } from "@/lib/i18n";

const route = getRouteApi("/shell/calendar");

export function CalendarPage() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Page title={t("calendar.title")} width="wide">
      <AwayCalendar choice={route.useSearch()} onChoice={(search) => void navigate({ to: "/calendar", search, replace: true })} />
    </Page>
  );
}
