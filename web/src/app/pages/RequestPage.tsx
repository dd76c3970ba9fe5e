import "@mantine/dates/styles.css";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Page } from "@/components/Page";
import { RequestForm } from "@/features/request/RequestForm";
import { useText } from "@/lib/i18n";

const route = getRouteApi("/shell/request");

export function RequestPage() {
  const t = useText();
  const navigate = useNavigate();
  const { type, from, to } = route.useSearch();
  return (
    <Page title={t("action.request")}>
      <RequestForm leaveTypeId={type} from={from} to={to} onSent={() => void navigate({ to: "/" })} />
    </Page>
  );
}
