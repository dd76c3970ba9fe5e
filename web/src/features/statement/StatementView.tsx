import { Skeleton, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { useFormats } from "@/lib/format";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { useViewer } from "@/lib/viewer";
import { EntryTable } from "./EntryTable";
import { ExplainDrawer } from "./ExplainDrawer";
import { balancesDocument, statementDocument, type Balance, type Figure } from "./figures";
import { endOfDay } from "./instants";
import { FigureSheet } from "./FigureSheet";
import { Lots } from "./Lots";
import classes from "./statement.module.css";

interface Props {
  personId: string;
  today: string;
  leaveTypeId: string | undefined;
  asOf: string | undefined;
  /** A date: what was recorded by its end, in UTC. */
  knownAt: string | undefined;
  onLeaveType: (leaveTypeId: string) => void;
}

export function StatementView({ personId, today, leaveTypeId, asOf, knownAt, onLeaveType }: Props) {
  const t = useText();
  const viewer = useViewer();
  const [explained, setExplained] = useState<Figure>();
  const knownInstant = knownAt && endOfDay(knownAt);
  const balances = useLive(balancesDocument, { personId, asOf, knownAt: knownInstant });
  const counted = balances.data?.person?.balances.filter(({ kind }) => kind !== "NONE") ?? [];
  const chosen = counted.find(({ leaveType }) => leaveType.id === leaveTypeId) ?? counted[0];

  if (balances.error) return <ErrorState onRetry={balances.retry} />;
  if (!balances.data) return <StatementSkeleton />;
  if (!chosen && personId !== viewer.id) return <EmptyState title={t("statement.notSeen")} hint={t("statement.notSeenHint")} />;
  if (!chosen) return <EmptyState title={t("statement.nothing")} hint={t("statement.nothingHint")} />;
  return (
    <>
      <BalanceTabs balances={counted} chosenId={chosen.leaveType.id} onChoose={onLeaveType} />
      <div className={classes.grid} data-stale={balances.stale || undefined}>
        <div className={classes.side}>
          <FigureSheet balance={chosen} today={today} onExplain={setExplained} />
        </div>
        <Account personId={personId} balance={chosen} asOf={asOf} knownAt={knownInstant} today={today} />
      </div>
      <ExplainDrawer
        personId={personId}
        subject={explained && { leaveTypeId: chosen.leaveType.id, figure: explained, asOf, knownAt: knownInstant }}
        onClose={() => setExplained(undefined)}
      />
    </>
  );
}

interface AccountProps {
  personId: string;
  balance: Balance;
  asOf: string | undefined;
  knownAt: string | undefined;
  today: string;
}

function Account({ personId, balance, asOf, knownAt, today }: AccountProps) {
  const { leaveType } = balance;
  const { data, error, stale, retry } = useLive(statementDocument, { personId, leaveTypeId: leaveType.id, asOf, knownAt });
  if (error) return <ErrorState onRetry={retry} />;
  const statement = data?.person?.statement;
  if (!statement) return <Skeleton height={480} radius="lg" />;
  return (
    <div className={classes.account} data-stale={stale || undefined}>
      <Lots lots={statement.lots} colour={leaveType.colour} today={today} />
      <EntryTable entries={statement.entries} today={asOf ?? today} />
    </div>
  );
}

interface TabsProps {
  balances: Balance[];
  chosenId: string;
  onChoose: (leaveTypeId: string) => void;
}

function BalanceTabs({ balances, chosenId, onChoose }: TabsProps) {
  const t = useText();
  const { number } = useFormats();
  if (balances.length < 2) return null;
  return (
    <div className={classes.tabs} role="group" aria-label={t("statement.leaveType")}>
      {balances.map(({ leaveType, available, kind }) => (
        <UnstyledButton key={leaveType.id} className={classes.tab} aria-pressed={leaveType.id === chosenId} onClick={() => onChoose(leaveType.id)}>
          <LeaveTypeMark type={leaveType} />
          <span>{leaveType.name}</span>
          {kind === "TRACKED" && <strong>{number(available.value)}</strong>}
        </UnstyledButton>
      ))}
    </div>
  );
}

function StatementSkeleton() {
  return (
    <div className={classes.grid} aria-busy="true">
      <Skeleton height={432} radius="lg" />
      <Skeleton height={640} radius="lg" />
    </div>
  );
}
