import { useState } from "react";
import { useClient } from "urql";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { payrollFileDocument } from "./payrollDocument";

/** A closed period by one of its days, or the open one up to a day. */
export type Wanted = { day: string } | { from: string | null; until: string };

/** Fetches the file and hands it to the browser. */
export function useDownload() {
  const t = useText();
  const client = useClient();
  const [loading, setLoading] = useState(false);

  const download = async (wanted: Wanted) => {
    setLoading(true);
    const { data } = await client.query(payrollFileDocument, wanted, { requestPolicy: "network-only" }).toPromise();
    setLoading(false);
    if (!data) return tell(t("error.notSent"), "bad");
    const { from, to, csv } = data.payrollExport;
    save(`payroll-${from}-${to}.csv`, new Blob([csv], { type: "text/csv;charset=utf-8" }));
  };
  return { download, loading };
}

function save(name: string, content: Blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
