import { Button, Skeleton } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import "dayjs/locale/de";
import { IconDownload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useMutation } from "urql";
import { ErrorState } from "@/components/ErrorState";
import { Section } from "@/components/Page";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { currentLanguage, useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { Corrections } from "./Corrections";
import { closePayrollDocument, type OpenPayroll } from "./payrollDocument";
import { Totals } from "./Totals";
import { useDownload } from "./useDownload";
import { useOpenPayroll } from "./useOpenPayroll";
import classes from "./payroll.module.css";

interface Props {
  /** The day after the last closed period; not known while nothing is closed. */
  begins: string | null;
  today: string;
  version: number;
  /** Payroll reads; HR closes. */
  readOnly: boolean;
}

/** What is not settled yet: seen up to a day, with what is to be corrected, and closed as it was seen. */
export function OpenPeriod({ begins, today, version, readOnly }: Props) {
  const t = useText();
  const { range } = useFormats();
  const [chosenFrom, setChosenFrom] = useState(`${today.slice(0, 8)}01`);
  const [until, setUntil] = useState(() => endOfMonth(begins ?? today));
  const from = begins ? null : chosenFrom;
  const { open, asking, failed, retry } = useOpenPayroll({ from, until, version });
  const { download, loading } = useDownload();
  const reversed = until < (begins ?? chosenFrom);
  return (
    <Section title={t("payroll.open")}>
      <div className={classes.dates}>
        {begins ? <p className={classes.begins}>{t("home.from", { date: range(begins, begins) })}</p> : <DayField label={t("payroll.from")} value={chosenFrom} onChange={setChosenFrom} />}
        <DayField label={t("payroll.until")} value={until} onChange={setUntil} />
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} disabled={reversed} loading={loading} onClick={() => void download({ from, until })}>
          {t("payroll.download")}
        </Button>
      </div>
      {reversed && <p role="alert">{t("payroll.reversed")}</p>}
      {!reversed && failed && <ErrorState onRetry={retry} />}
      {!reversed && !open && asking && <Skeleton height={320} radius="lg" />}
      {!reversed && open && (
        <div className={classes.opened} aria-busy={asking}>
          <Totals totals={open.totals} />
          <Corrections corrections={open.corrections.nodes} count={open.correctionCount} />
          {!readOnly && <CloseForm key={`${open.from} ${open.to}`} open={open} ready={!asking} />}
        </div>
      )}
    </Section>
  );
}

function DayField({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <DatePickerInput
      label={label}
      locale={currentLanguage()}
      valueFormat={currentLanguage() === "de" ? "D. MMMM YYYY" : "D MMMM YYYY"}
      value={value}
      onChange={(day) => { onChange(day ?? value); }}
    />
  );
}

function CloseForm({ open, ready }: { open: OpenPayroll; ready: boolean }) {
  const t = useText();
  const formats = useFormats();
  const [, mutate] = useMutation(closePayrollDocument);
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  // One id for what was seen, so that pressing again after a lost answer closes once.
  const command = useRef<{ version: number; id: string }>(undefined);

  const close = async () => {
    const { from, to, version } = open;
    if (command.current?.version !== version) command.current = { version, id: newCommandId() };
    setSending(true);
    const { data, error } = await mutate({ input: { from, to, version }, commandId: command.current.id });
    setSending(false);
    const problem = problemOf({ error, userErrors: data?.closePayrollPeriod.userErrors }, formats);
    tell(problem ?? t("payroll.closed"), problem ? "bad" : undefined);
    setAsking(false);
  };
  if (!asking)
    return (
      <div className={classes.actions}>
        <Button disabled={!ready} onClick={() => { setAsking(true); }}>
          {t("payroll.close")}
        </Button>
      </div>
    );
  return (
    <div className={classes.confirm} role="group" aria-label={t("payroll.close")}>
      <p>{t("payroll.confirm", { days: formats.range(open.from, open.to) })}</p>
      <div className={classes.actions}>
        <Button loading={sending} disabled={!ready} onClick={() => void close()}>
          {t("payroll.closeNow")}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => { setAsking(false); }}>
          {t("action.back")}
        </Button>
      </div>
    </div>
  );
}

function endOfMonth(day: string): string {
  const [year, month] = day.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
}
