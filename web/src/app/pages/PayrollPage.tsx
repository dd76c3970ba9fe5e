import "@mantine/dates/styles.css";
import { Skeleton } from "@mantine/core";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { Page } from "@/components/Page";
import { OpenPeriod } from "@/features/payroll/OpenPeriod";
import { payrollDocument } from "@/features/payroll/payrollDocument";
import { PeriodList } from "@/features/payroll/PeriodList";
import classes from "@/features/payroll/payroll.module.css";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { administers, readsPayroll, useViewer } from "@/lib/viewer";

export function PayrollPage() {
  const t = useText();
  const viewer = useViewer();
  if (!readsPayroll(viewer)) return <EmptyState level={1} title={t("payroll.refused")} hint={t("payroll.refusedHint")} />;
  return (
    <Page title={t("nav.payroll")} subtitle={t(administers(viewer) ? "payroll.subtitle" : "payroll.readOnly")}>
      <Payroll today={viewer.today} readOnly={!administers(viewer)} />
    </Page>
  );
}

function Payroll({ today, readOnly }: { today: string; readOnly: boolean }) {
  const { data, error, retry } = useLive(payrollDocument, {});
  if (error) return <ErrorState onRetry={retry} />;
  if (!data) return <Skeleton height={560} radius="lg" />;
  const begins = data.payrollPeriods.at(-1)?.from ?? null;
  return (
    <div className={classes.column}>
      <OpenPeriod key={begins} begins={begins} today={today} version={data.organisation.version} readOnly={readOnly} />
      <PeriodList periods={data.payrollPeriods} readOnly={readOnly} />
    </div>
  );
}
