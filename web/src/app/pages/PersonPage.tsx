import "@mantine/dates/styles.css";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { personDocument } from "@/features/people/peopleDocument";
import { PersonSummary } from "@/features/people/PersonSummary";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { AccountPage } from "./AccountPage";

const route = getRouteApi("/shell/people/$personId");

export function PersonPage() {
  const t = useText();
  const navigate = useNavigate();
  const { personId } = route.useParams();
  const search = route.useSearch();
  const { data, error, retry } = useLive(personDocument, { personId });
  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return null;
  if (!data.person) return <EmptyState level={1} title={t("person.none")} hint={t("person.noneHint")} />;
  return (
    <AccountPage
      title={data.person.name}
      subtitle={<PersonSummary person={data.person} />}
      personId={personId}
      today={data.person.today}
      search={search}
      onSearch={(next) => void navigate({ to: "/people/$personId", params: { personId }, search: next, replace: true, resetScroll: false })}
    />
  );
}
