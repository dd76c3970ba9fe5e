import { Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { Section } from "@/components/Page";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { together } from "@/lib/together";
import { requestsDocument, type LeaveRequest } from "./requestsDocument";
import { RequestRow } from "./RequestRow";
import { SeriesRow } from "./SeriesRow";
import classes from "./requests.module.css";

interface Props {
  personId: string;
  today: string;
  /** Stands before what is past, which may be years. */
  children?: ReactNode;
}

/** Everything that was asked for, grouped by what is still to come and what is past. */
export function RequestList({ personId, today, children }: Props) {
  const t = useText();
  const { data, error, retry } = useLive(requestsDocument, { personId });
  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={480} radius="lg" />;
  const requests = data.person?.requests ?? [];
  const ahead = requests.filter(({ to }) => to >= today).reverse();
  const past = requests.filter(({ to }) => to < today);
  return (
    <>
      {requests.length === 0 && <EmptyState title={t("requests.none")} hint={t("requests.noneHint")} />}
      {ahead.length > 0 && (
        <Section title={t("requests.ahead")} flush>
          <ul className={classes.list}>
            {together(ahead).map(rowOf)}
          </ul>
        </Section>
      )}
      {children}
      {past.length > 0 && (
        <Section title={t("requests.past")} flush>
          <ul className={classes.list}>
            {together(past).map(rowOf)}
          </ul>
        </Section>
      )}
    </>
  );
}

function rowOf(requests: LeaveRequest[]) {
  const [first, ...others] = requests;
  if (!first) return null;
  return others.length > 0 ? <SeriesRow key={first.seriesId} requests={requests} /> : <RequestRow key={first.id} request={first} />;
}
