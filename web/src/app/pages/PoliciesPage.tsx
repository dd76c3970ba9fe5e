import "@mantine/dates/styles.css";
import { Skeleton } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { MasterDetail } from "@/components/MasterDetail";
import { Page } from "@/components/Page";
import { NewPolicy } from "@/features/policies/NewPolicy";
import { policiesDocument } from "@/features/policies/policiesDocument";
import { PolicyEditor } from "@/features/policies/PolicyEditor";
import { PolicyHead } from "@/features/policies/PolicyHead";
import { PolicyList } from "@/features/policies/PolicyList";
import { PolicyVersions } from "@/features/policies/PolicyVersions";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { administers, useViewer } from "@/lib/viewer";

/** In the address, where one is made. */
const newPolicy = "new";

const route = getRouteApi("/shell/policies");

export function PoliciesPage() {
  const t = useText();
  const viewer = useViewer();
  if (!administers(viewer)) return <EmptyState level={1} title={t("policies.refused")} hint={t("policies.refusedHint")} />;
  return (
    <Page title={t("nav.policies")}>
      <Policies today={viewer.today} />
    </Page>
  );
}

function Policies({ today }: { today: string }) {
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data, error, retry } = useLive(policiesDocument, {});
  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={560} radius="lg" />;
  const show = (policy: string) => void navigate({ to: "/policies", search: { policy }, replace: true, resetScroll: false });
  const chosen = search.policy === newPolicy ? undefined : (data.policies.find(({ id }) => id === search.policy) ?? data.policies[0]);
  // The editor starts anew with another policy, and with the terms that were saved.
  const edition = chosen && `${chosen.id} ${String(chosen.versions.map(({ event }) => event.version))}`;
  return (
    <MasterDetail list={<PolicyList policies={data.policies} chosenId={chosen?.id} onChoose={show} onNew={() => show(newPolicy)} />}>
      {chosen ? (
        <>
          <PolicyHead key={`${chosen.name} ${String(chosen.locations.map(({ id }) => id))}`} policy={chosen} locations={data.organisation.locations} today={today} />
          <PolicyEditor key={edition} policy={chosen} today={today} />
          <PolicyVersions policy={chosen} today={today} />
        </>
      ) : (
        <NewPolicy answer={data} today={today} onSaved={show} />
      )}
    </MasterDetail>
  );
}
