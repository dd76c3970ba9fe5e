import "@mantine/dates/styles.css";
import { Skeleton } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { Page } from "@/components/Page";
import { policiesDocument } from "@/features/policies/policiesDocument";
import { PolicyEditor } from "@/features/policies/PolicyEditor";
import { PolicyList } from "@/features/policies/PolicyList";
import { PolicyVersions } from "@/features/policies/PolicyVersions";
import classes from "@/features/policies/policies.module.css";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { seesEverybody, useViewer } from "@/lib/viewer";

const route = getRouteApi("/shell/policies");

export function PoliciesPage() {
  const t = useText();
  const viewer = useViewer();
  if (!seesEverybody(viewer)) return <EmptyState level={1} title={t("policies.refused")} hint={t("policies.refusedHint")} />;
  return (
    <Page title={t("nav.policies")}>
      <Policies today={viewer.today} />
    </Page>
  );
}

function Policies({ today }: { today: string }) {
  const t = useText();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data, error, retry } = useLive(policiesDocument, {});
  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={560} radius="lg" />;
  const chosen = data.policies.find(({ id }) => id === search.policy) ?? data.policies[0];
  if (!chosen) return <EmptyState title={t("policies.none")} hint={t("policies.noneHint")} />;
  // The editor starts anew with another policy, and with the terms that were saved.
  const edition = `${chosen.id} ${String(chosen.versions.map(({ event }) => event.version))}`;
  return (
    <div className={classes.grid}>
      <PolicyList policies={data.policies} chosenId={chosen.id} onChoose={(policy) => void navigate({ to: "/policies", search: { policy }, replace: true, resetScroll: false })} />
      <div className={classes.column}>
        <PolicyEditor key={edition} policy={chosen} today={today} />
        <PolicyVersions policy={chosen} today={today} />
      </div>
    </div>
  );
}
