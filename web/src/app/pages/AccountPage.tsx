import { SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { Page } from "@/components/Page";
import { LieuSection } from "@/features/lieu/LieuSection";
import { RequestList } from "@/features/requests/RequestList";
import { StatementView } from "@/features/statement/StatementView";
import { TimeTravel } from "@/features/statement/TimeTravel";
import { useText } from "@/lib/i18n";
import type { StatementSearch } from "../router";

interface Props {
  title: string;
  subtitle?: ReactNode;
  personId: string;
  today: string;
  search: StatementSearch;
  /** What HR sets about the person; not given: nothing more than their account. */
  details?: ReactNode;
  /** Beside the choice of what is shown. */
  actions?: ReactNode;
  onSearch: (search: StatementSearch) => void;
}

/** The statement and the requests of one person: one's own, or somebody's whom one looks after. */
export function AccountPage({ title, subtitle, personId, today, search, details, actions, onSearch }: Props) {
  const t = useText();
  const view = search.view === "details" && !details ? undefined : search.view;
  return (
    <Page
      title={title}
      subtitle={subtitle}
      actions={
        <>
          {actions}
          {view === undefined && (
            <TimeTravel asOf={search.asOf} knownAt={search.knownAt} today={today} onChange={({ asOf, knownAt }) => onSearch({ ...search, asOf, knownAt })} />
          )}
          <SegmentedControl
            aria-label={t("leave.view")}
            value={view ?? "statement"}
            onChange={(next) => onSearch({ ...search, view: next === "requests" || next === "details" ? next : undefined })}
            data={[
              { value: "statement", label: t("leave.statement") },
              { value: "requests", label: t("leave.requests") },
              ...(details ? [{ value: "details", label: t("leave.details") }] : []),
            ]}
          />
        </>
      }
    >
      {view === "details" ? (
        details
      ) : view === "requests" ? (
        <RequestList personId={personId} today={today}>
          <LieuSection key={personId} personId={personId} today={today} />
        </RequestList>
      ) : (
        <StatementView
          personId={personId}
          today={today}
          leaveTypeId={search.type}
          asOf={search.asOf}
          knownAt={search.knownAt}
          onLeaveType={(type) => onSearch({ ...search, type })}
        />
      )}
    </Page>
  );
}
