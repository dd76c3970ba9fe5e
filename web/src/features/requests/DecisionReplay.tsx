import { Button, Skeleton } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useQuery } from "urql";
import { BeforeAfter } from "@/components/leave/BeforeAfter";
import { Overlaps } from "@/components/leave/Overlaps";
import { Refusals } from "@/components/leave/Refusals";
import { Warnings } from "@/components/leave/Warnings";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import { replayDocument, type LeaveRequest } from "./requestsDocument";
import classes from "./requests.module.css";

/** Why it was decided so: asked for only when somebody wants to know. */
export function DecisionReplay({ request }: { request: LeaveRequest }) {
  const t = useText();
  const { range } = useFormats();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!request.decidedAt || (request.status !== "APPROVED" && request.status !== "REJECTED")) return null;
  return (
    <div className={classes.why}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconHistory size={14} aria-hidden />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={`${t("replay.why")} ${range(request.from, request.to)}`}
        onClick={() => setOpen(!open)}
      >
        {t("replay.why")}
      </Button>
      {open && (
        <div id={id} className={classes.replay}>
          <Replay request={request} />
        </div>
      )}
    </div>
  );
}

function Replay({ request }: { request: LeaveRequest }) {
  const t = useText();
  const { instant } = useFormats();
  const [{ data, error }, again] = useQuery({ query: replayDocument, variables: { requestId: request.id } });
  if (error) {
    return (
      <p role="alert">
        {t("error.title")}{" "}
        <Button size="xs" variant="subtle" onClick={again}>
          {t("action.retry")}
        </Button>
      </p>
    );
  }
  if (!data) return <Skeleton height={120} aria-busy="true" />;
  const replay = data.request?.decisionReplay;
  if (!replay) return <p>{t("replay.none")}</p>;
  const { refusals, warnings, availableBefore, availableAfter, overlaps } = replay.preview;
  return (
    <>
      <h3>{t("replay.known", { at: instant(replay.at) })}</h3>
      <Refusals refusals={refusals} past />
      <Warnings warnings={warnings} />
      {refusals.length === 0 && <p>{t("replay.noRule")}</p>}
      <div>
        <h4>{t("replay.balance")}</h4>
        <BeforeAfter before={availableBefore} after={availableAfter ?? availableBefore} on={request.from} near={request.from} />
      </div>
      <div>
        <h4>{t("overlaps.title")}</h4>
        <Overlaps overlaps={overlaps} />
      </div>
      <p className={classes.hint}>{t("replay.hint")}</p>
    </>
  );
}
