import { Drawer, Skeleton } from "@mantine/core";
import { useState } from "react";
import { ErrorState } from "@/components/ErrorState";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { useFormats } from "@/lib/format";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { useViewer } from "@/lib/viewer";
import { explanationDocument, explanationTree } from "./explanation";
import { OtherTimes } from "./OtherTimes";
import { endOfDay } from "./instants";
import type { Times } from "./TimeFields";
import { ExplanationBranch } from "./ExplanationBranch";
import type { Figure } from "./figures";
import classes from "./explain.module.css";

export interface ExplainSubject {
  leaveTypeId: string;
  figure: Figure;
  asOf?: string;
  /** An instant. */
  knownAt?: string;
}

interface Props {
  personId: string;
  subject: ExplainSubject | undefined;
  onClose: () => void;
}

/** Why a figure is what it is: a tree whose leaves are the events that made it. */
export function ExplainDrawer({ personId, subject, onClose }: Props) {
  const t = useText();
  // While the drawer slides out it still shows what it showed.
  const [last, setLast] = useState(subject);
  if (subject && subject !== last) setLast(subject);
  return (
    <Drawer
      opened={subject !== undefined}
      onClose={onClose}
      position="right"
      size={528}
      title={last ? t(`figure.${last.figure}`) : ""}
      closeButtonProps={{ "aria-label": t("action.close") }}
      classNames={{ title: classes.title, content: classes.content }}
    >
      {last && <Explanation key={JSON.stringify(last)} personId={personId} subject={last} />}
    </Drawer>
  );
}

function Explanation({ personId, subject }: { personId: string; subject: ExplainSubject }) {
  const t = useText();
  const { date } = useFormats();
  const { today } = useViewer();
  const [times, setTimes] = useState<Times>({ asOf: subject.asOf, knownAt: subject.knownAt?.slice(0, 10) });
  const { data, error, retry } = useLive(explanationDocument, {
    personId,
    leaveTypeId: subject.leaveTypeId,
    figure: subject.figure,
    asOf: times.asOf,
    knownAt: times.knownAt && endOfDay(times.knownAt),
  });
  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={240} />;
  const balance = data.person?.balance;
  const travel = <OtherTimes times={times} today={today} onChange={setTimes} />;
  if (!balance || balance.explain.length === 0) {
    return (
      <div className={classes.explanation}>
        {travel}
        <p>{t("explain.nothing")}</p>
      </div>
    );
  }
  return (
    <div className={classes.explanation}>
      {travel}
      <p className={classes.about}>
        <LeaveTypeMark type={balance.leaveType} />
        {[balance.leaveType.name, t("explain.on", { date: date(balance.asOf) }), times.knownAt && t("home.knownBy", { date: date(times.knownAt) }), balance.policyName].filter(Boolean).join(" · ")}
      </p>
      <ul className={classes.tree}>
        {explanationTree(balance.explain).map((node, index) => (
          <ExplanationBranch key={index} node={node} />
        ))}
      </ul>
    </div>
  );
}
