import { Button, TextInput } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useRef, useState, type FormEvent } from "react";
import { useMutation } from "urql";
import { Section } from "@/components/Page";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { reopenPayrollDocument, type PayrollPeriod } from "./payrollDocument";
import { useDownload } from "./useDownload";
import classes from "./payroll.module.css";

const reasonMax = 200;

/** The closed periods, the latest first. */
export function PeriodList({ periods, readOnly }: { periods: PayrollPeriod[]; readOnly: boolean }) {
  const t = useText();
  const closed = periods.filter((period) => period.closed);
  return (
    <Section title={t("payroll.closedPeriods")} flush>
      {closed.length === 0 && <p className={classes.nothing}>{t("payroll.noneClosed")}</p>}
      <ul>
        {closed.toReversed().map((period) => (
          <Period key={period.version} period={period} readOnly={readOnly} />
        ))}
      </ul>
    </Section>
  );
}

function Period({ period: { from, to, canReopen, event }, readOnly }: { period: PayrollPeriod; readOnly: boolean }) {
  const t = useText();
  const { range, instant } = useFormats();
  const { download, loading } = useDownload();
  const [reopening, setReopening] = useState(false);
  const days = range(from ?? "", to ?? "");
  const who = event?.actor ? t("explain.by", { name: event.actor.name }) : t("explain.imported");
  return (
    <li className={classes.period}>
      <div className={classes.periodHead}>
        <div>
          <strong>{days}</strong>
          <p className={classes.hint}>
            {t("payroll.closedAt", { at: event ? instant(event.recordedAt) : "" })} · {who}
          </p>
        </div>
        <div className={classes.actions}>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={loading} aria-label={t("payroll.downloadOf", { days })} onClick={() => void download({ day: from ?? "" })}>
            {t("payroll.download")}
          </Button>
          {canReopen && !readOnly && !reopening && (
            <Button variant="subtle" color="gray" onClick={() => { setReopening(true); }}>
              {t("payroll.reopen")}
            </Button>
          )}
        </div>
      </div>
      {reopening && <ReopenForm from={from ?? ""} to={to ?? ""} onDone={() => { setReopening(false); }} />}
    </li>
  );
}

function ReopenForm({ from, to, onDone }: { from: string; to: string; onDone: () => void }) {
  const t = useText();
  const formats = useFormats();
  const [, mutate] = useMutation(reopenPayrollDocument);
  const [reason, setReason] = useState("");
  const [sending, setSending] = useState(false);
  // One id for one reason, so that pressing again after a lost answer reopens once.
  const command = useRef<{ reason: string; id: string }>(undefined);

  const reopen = async () => {
    if (command.current?.reason !== reason) command.current = { reason, id: newCommandId() };
    setSending(true);
    const { data, error } = await mutate({ input: { from, to, reason }, commandId: command.current.id });
    setSending(false);
    const problem = problemOf({ error, userErrors: data?.reopenPayrollPeriod.userErrors }, formats);
    if (problem) return tell(problem, "bad");
    tell(t("payroll.reopened"));
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void reopen();
  };
  return (
    <form className={classes.reopen} onSubmit={submit}>
      <TextInput label={t("payroll.why")} required maxLength={reasonMax} value={reason} onChange={(event) => { setReason(event.currentTarget.value); }} ref={(field) => field?.focus()} />
      <div className={classes.actions}>
        <Button type="submit" color="red.9" loading={sending} disabled={reason.trim() === ""}>
          {t("payroll.reopenNow")}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t("action.back")}
        </Button>
      </div>
    </form>
  );
}
