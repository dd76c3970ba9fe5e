import "@mantine/dates/styles.css";
import { SegmentedControl, Skeleton } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { Page } from "@/components/Page";
import { LeaveTypes } from "@/features/organisation/LeaveTypes";
import { Locations } from "@/features/organisation/Locations";
import { OrganisationName } from "@/features/organisation/OrganisationName";
import { organisationDocument } from "@/features/organisation/organisationDocument";
import { Teams } from "@/features/organisation/Teams";
import { Visibility } from "@/features/organisation/Visibility";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { administers, administersTeams, useViewer } from "@/lib/viewer";
import { organisationViews, type OrganisationView } from "../router";

const route = getRouteApi("/shell/organisation");

export function OrganisationPage() {
  const t = useText();
  const navigate = useNavigate();
  const viewer = useViewer();
  const search = route.useSearch();
  const views = administers(viewer) ? organisationViews : (["teams"] as const);
  const view = views.find((each) => each === search.view) ?? "teams";
  if (!administersTeams(viewer)) return <EmptyState level={1} title={t("organisation.refused")} hint={t("policies.refusedHint")} />;
  return (
    <Page
      title={t("nav.organisation")}
      width="narrow"
      actions={
        views.length > 1 && (
          <SegmentedControl
            aria-label={t("leave.view")}
            value={view}
            data={views.map((value) => ({ value, label: t(`organisation.${value}`) }))}
            onChange={(next) => void navigate({ to: "/organisation", search: { view: next as OrganisationView }, replace: true })}
          />
        )
      }
    >
      <Shown view={view} />
    </Page>
  );
}

function Shown({ view }: { view: OrganisationView }) {
  const viewer = useViewer();
  const { today } = viewer;
  const { data, error, retry } = useLive(organisationDocument, { today });
  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={560} radius="lg" />;
  if (view === "locations") return <Locations locations={data.organisation.locations} today={today} />;
  // A team admin without a team reaches none.
  if (!administers(viewer)) return <Teams teams={data.organisation.teams} today={today} own={viewer.team?.id ?? ""} />;
  return view === "types" ? <LeaveTypes types={data.leaveTypes} today={today} /> : (
    <>
      <Teams teams={data.organisation.teams} today={today} />
      <Visibility shown={data.organisation.absencesShown} />
      <OrganisationName key={data.organisation.name} name={data.organisation.name} today={today} />
    </>
  );
}
