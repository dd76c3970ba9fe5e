import "@mantine/dates/styles.css";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Button, Skeleton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { personDocument } from "@/features/people/peopleDocument";
import { PersonSummary } from "@/features/people/PersonSummary";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { administers, administersTeams, useViewer } from "@/lib/viewer";
import { AccountPage } from "./AccountPage";

const PersonDetails = lazy(() => import("@/features/people/PersonDetails").then((module) => ({ default: module.PersonDetails })));

const route = getRouteApi("/shell/people/$personId");

export function PersonPage() {
  const t = useText();
  const navigate = useNavigate();
  const viewer = useViewer();
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
      details={
        administers(viewer) && (
          <Suspense fallback={<Skeleton height={560} radius="lg" />}>
            <PersonDetails key={personId} personId={personId} />
          </Suspense>
        )
      }
      actions={
        administersTeams(viewer) && (
          <Button variant="default" leftSection={<IconPlus size={16} />} renderRoot={(props) => <Link {...props} to="/request" search={{ person: personId }} />}>
            {t("person.addLeave")}
          </Button>
        )
      }
      search={search}
      onSearch={(next) => void navigate({ to: "/people/$personId", params: { personId }, search: next, replace: true, resetScroll: false })}
    />
  );
}
