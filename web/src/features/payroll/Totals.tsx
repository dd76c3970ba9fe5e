import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import type { PayrollTotals } from "./payrollDocument";
import classes from "./payroll.module.css";

const columns = ["opening", "corrected", "granted", "taken", "adjusted", "expired", "carried", "closing"] as const;

/** All people together, by leave type; what is told to payroll is in the file. */
export function Totals({ totals }: { totals: PayrollTotals[] }) {
  const t = useText();
  const { number } = useFormats();
  if (totals.length === 0) return <p className={classes.nothing}>{t("payroll.nothing")}</p>;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t("payroll.totals")}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t("payroll.totals")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("payroll.type")}</th>
            <th scope="col">{t("payroll.people")}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`payroll.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => (
            <tr key={total.leaveType.id}>
              <th scope="row">
                <span className={classes.type}>
                  <LeaveTypeMark type={total.leaveType} />
                  {total.leaveType.name}
                </span>
              </th>
              <td>{total.people}</td>
              {columns.map((column) => (
                <td key={column}>{total[column] ? number(total[column].value) : "–"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
