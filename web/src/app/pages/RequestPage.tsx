import "@mantine/dates/styles.css";
import { Skeleton } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { Page } from "@/components/Page";
import { draftOf, emptyDraft, type Draft } from "@/features/request/draft";
import { changedDocument, subjectDocument } from "@/features/request/requestDocument";
import { RequestForm } from "@/features/request/RequestForm";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { useViewer } from "@/lib/viewer";

const route = getRouteApi("/shell/request");

export function RequestPage() {
  const t = useText();
  const navigate = useNavigate();
  const viewer = useViewer();
  const { type, from, to, change, person, askedOn } = route.useSearch();
  const draft = emptyDraft(type ?? "", from ?? null, to ?? null);
  if (change) return <ChangePage key={change} requestId={change} />;
  if (person && person !== viewer.id) return <BehalfPage key={person} personId={person} draft={draft} />;
  return (
    <Page title={t("action.request")}>
      <RequestForm subject={viewer} draft={draft} askedOn={askedOn} onSent={() => void navigate({ to: "/" })} />
    </Page>
  );
}

/** Another version of a request; it begins as the request is. */
function ChangePage({ requestId }: { requestId: string }) {
  const t = useText();
  const viewer = useViewer();
  const backTo = useBackTo();
  const { data, error, retry } = useLive(changedDocument, { requestId });
  const request = data?.request;
  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={424} radius="lg" />;
  if (!request?.canChange) return <EmptyState level={1} title={t("request.noChange")} hint={t("request.noChangeHint")} />;
  const { person } = request;
  return (
    <Page title={t("request.change")} subtitle={person.id === viewer.id ? undefined : t("request.of", { name: person.name })}>
      <RequestForm subject={person} draft={draftOf(request)} changes={request} onSent={() => backTo(person.id)} />
    </Page>
  );
}

function BehalfPage({ personId, draft }: { personId: string; draft: Draft }) {
  const t = useText();
  const backTo = useBackTo();
  const { data, error, retry } = useLive(subjectDocument, { personId });
  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={424} radius="lg" />;
  if (!data.person) return <EmptyState level={1} title={t("person.none")} hint={t("person.noneHint")} />;
  return (
    <Page title={t("action.request")} subtitle={t("request.of", { name: data.person.name })}>
      <RequestForm subject={data.person} draft={draft} onSent={() => backTo(personId)} />
    </Page>
  );
}

/** To the requests of whose leave it is. */
function useBackTo() {
  const navigate = useNavigate();
  const viewer = useViewer();
  return (personId: string) =>
    personId === viewer.id
      ? void navigate({ to: "/leave", search: { view: "requests" } })
      : void navigate({ to: "/people/$personId", params: { personId }, search: { view: "requests" } });
}
