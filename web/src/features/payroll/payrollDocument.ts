import { graphql, type ResultOf } from "@/lib/graphql/graphql";
import { refusalFragment } from "@/lib/graphql/refusalFragment";

export const payrollDocument = graphql(`
  subscription Payroll {
    live {
      organisation { id version }
      payrollPeriods {
        from
        to
        closed
        canReopen
        version
        event { version recordedAt actor { id name } }
      }
    }
  }
`);

export type PayrollPeriod = ResultOf<typeof payrollDocument>["live"]["payrollPeriods"][number];

/** What is open, and what would be settled by closing it. */
export const openPayrollDocument = graphql(`
  query OpenPayroll($from: Date, $until: Date!) {
    payrollExport(from: $from, until: $until) {
      from
      to
      version
      totals {
        leaveType { id name unit colour emoji }
        people
        opening { value unit }
        granted { value unit }
        taken { value unit }
        adjusted { value unit }
        expired { value unit }
        carried { value unit }
        corrected { value unit }
        closing { value unit }
      }
      correctionCount
      corrections(first: 200) { nodes {
        person { id name }
        leaveType { id name unit colour emoji }
        date
        kind
        amount { value unit }
        was { value unit }
        is { value unit }
        reason
        events { version recordedAt }
      } }
    }
  }
`);

export type OpenPayroll = ResultOf<typeof openPayrollDocument>["payrollExport"];
export type PayrollTotals = OpenPayroll["totals"][number];
export type PayrollCorrection = OpenPayroll["corrections"]["nodes"][number];

export const payrollFileDocument = graphql(`
  query PayrollFile($day: Date, $from: Date, $until: Date) {
    payrollExport(day: $day, from: $from, until: $until) {
      from
      to
      csv
    }
  }
`);

export const closePayrollDocument = graphql(`
  mutation ClosePayrollPeriod($input: ClosePayrollPeriodInput!, $commandId: ID!) {
    closePayrollPeriod(input: $input, commandId: $commandId) {
      version
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);

export const reopenPayrollDocument = graphql(`
  mutation ReopenPayrollPeriod($input: ReopenPayrollPeriodInput!, $commandId: ID!) {
    reopenPayrollPeriod(input: $input, commandId: $commandId) {
      version
      userErrors { ...Refusal }
    }
  }
`, [refusalFragment]);
