import { UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useText } from "@/lib/i18n";
import classes from "./organisation.module.css";

interface Row {
  id: string;
  archived: boolean;
  summary: ReactNode;
  /** Where it can be changed; not given: only read. */
  form: ReactNode;
}

/** One below the other; one of them opens to be changed. */
export function Rows({ rows }: { rows: Row[] }) {
  const t = useText();
  const [openId, setOpenId] = useState<string>();
  return (
    <ul>
      {rows.map(({ id, archived, summary, form }) => (
        <li key={id} className={classes.item} data-archived={archived || undefined}>
          <UnstyledButton className={classes.row} disabled={!form} aria-expanded={form ? id === openId : undefined} onClick={() => setOpenId(id === openId ? undefined : id)}>
            <span className={classes.summary}>
              {summary}
              {archived && <span className={classes.archived}>{t("archived.short")}</span>}
            </span>
            {form && <IconChevronRight size={16} aria-hidden data-open={id === openId || undefined} />}
          </UnstyledButton>
          {id === openId && form && <div className={classes.form}>{form}</div>}
        </li>
      ))}
    </ul>
  );
}
