import { Skeleton } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { MasterDetail } from "@/components/MasterDetail";
import { Page } from "@/components/Page";
import { ChainEditor } from "@/features/chains/ChainEditor";
import { ChainList } from "@/features/chains/ChainList";
import { chainsDocument } from "@/features/chains/chainsDocument";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { administers, useViewer } from "@/lib/viewer";

const route = getRouteApi("/shell/chains");

export function ChainsPage() {
  const t = useText();
  if (!administers(useViewer())) return <EmptyState level={1} title={t("chains.refused")} hint={t("policies.refusedHint")} />;
  return (
    <Page title={t("nav.chains")} subtitle={t("chains.intro")}>
      <Chains />
    </Page>
  );
}

function Chains() {
  const navigate = useNavigate();
  const { chain: chosenId } = route.useSearch();
  const { data, error, retry } = useLive(chainsDocument, {});
  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={560} radius="lg" />;
  const chosen = data.chains.find(({ id, terms }) => id === chosenId && terms !== null);
  const show = (chain?: string) => void navigate({ to: "/chains", search: { chain }, replace: true, resetScroll: false });
  // The editor starts anew with another chain, and with the terms that were saved.
  const edition = chosen ? `${chosen.id} ${String(chosen.event.version)}` : `new ${String(data.chains.length)}`;
  return (
    <MasterDetail list={<ChainList chains={data.chains} chosenId={chosen?.id} onChoose={show} onNew={() => show()} />}>
      <ChainEditor key={edition} chain={chosen} answer={data} onSaved={show} />
    </MasterDetail>
  );
}
