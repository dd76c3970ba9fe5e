import { useCallback, useEffect, useState } from "react";
import { useClient } from "urql";
import { openPayrollDocument, type OpenPayroll } from "./payrollDocument";

interface Asked {
  /** Counts only while nothing is closed. */
  from: string | null;
  until: string;
  /** Of the organisation: with another one it is asked again. */
  version: number;
}

interface Answer {
  question: string;
  open: OpenPayroll | undefined;
}

/** The open period up to a day; the last answer stays while the next is on its way. */
export function useOpenPayroll({ from, until, version }: Asked) {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer>();
  const [attempt, setAttempt] = useState(0);
  const question = [from, until, version, attempt].join(" ");

  const retry = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);

  useEffect(() => {
    let wanted = true;
    void client
      .query(openPayrollDocument, { from, until }, { requestPolicy: "network-only" })
      .toPromise()
      .then(({ data }) => {
        if (!wanted) return;
        // The answer to a question that was already on its way is shared, and may be too old for this one.
        if (data && data.payrollExport.version < version) retry();
        else setAnswer({ question, open: data?.payrollExport });
      });
    return () => {
      wanted = false;
    };
  }, [client, from, until, version, question, retry]);

  const answered = answer?.question === question;
  return { open: answer?.open, asking: !answered, failed: answered && !answer.open, retry };
}
