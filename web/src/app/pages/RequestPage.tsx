import "@mantine/dates/styles.css";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Page } from "@/components/Page";
import { RequestForm } from "@/features/request/RequestForm";
import { useText } from "@/lib/i18n";

const route = getRouteApi("/shell/request");

export function RequestPage() {
  const t = useText();
  const navigate = useNavigate();
  const { type, from, to, change } = route.useSearch();
  return (
    <Page title={t(change ? "request.change" : "action.request")}>
      <RequestForm key={change} leaveTypeId={type} from={from} to={to} changes={change} onSent={() => void navigate({ to: "/" })} />
    </Page>
  );
}
