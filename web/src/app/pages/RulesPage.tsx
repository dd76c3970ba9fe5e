import "@mantine/dates/styles.css";
import { Skeleton } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { MasterDetail } from "@/components/MasterDetail";
import { Page } from "@/components/Page";
import { RuleEditor } from "@/features/rules/RuleEditor";
import { RuleList } from "@/features/rules/RuleList";
import { rulesDocument } from "@/features/rules/rulesDocument";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { administers, useViewer } from "@/lib/viewer";

const route = getRouteApi("/shell/rules");

export function RulesPage() {
  const t = useText();
  const viewer = useViewer();
  if (!administers(viewer)) return <EmptyState level={1} title={t("rules.refused")} hint={t("policies.refusedHint")} />;
  return (
    <Page title={t("nav.rules")} subtitle={t("rules.intro")}>
      <Rules today={viewer.today} />
    </Page>
  );
}

function Rules({ today }: { today: string }) {
  const navigate = useNavigate();
  const { rule: chosenId } = route.useSearch();
  const { data, error, retry } = useLive(rulesDocument, {});
  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={560} radius="lg" />;
  const chosen = data.rules.find(({ id }) => id === chosenId);
  const show = (rule?: string) => void navigate({ to: "/rules", search: { rule }, replace: true, resetScroll: false });
  // The editor starts anew with another rule, and with the terms that were saved.
  const edition = chosen ? `${chosen.id} ${String(chosen.versions.map(({ event }) => event.version))}` : "new";
  return (
    <MasterDetail list={<RuleList rules={data.rules} chosenId={chosen?.id} onChoose={show} onNew={() => show()} />}>
      <RuleEditor key={edition} rule={chosen} answer={data} today={today} onSaved={show} />
    </MasterDetail>
  );
}
