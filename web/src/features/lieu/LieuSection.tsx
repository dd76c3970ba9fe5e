import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Section } from "@/components/Page";
import { useLive } from "@/lib/graphql/useLive";
import { useText } from "@/lib/i18n";
import { administersTeams, useViewer } from "@/lib/viewer";
import { AskForm } from "./AskForm";
import { lieuDocument } from "./lieuDocument";
import { LieuRow } from "./LieuRow";
import classes from "./lieu.module.css";

interface Props {
  personId: string;
  today: string;
}

/** Time off in return for extra work: what was asked for, and a way to ask. Nothing where the viewer may not see it. */
export function LieuSection({ personId, today }: Props) {
  const t = useText();
  const viewer = useViewer();
  const [asking, setAsking] = useState(false);
  const { data, error } = useLive(lieuDocument, { personId });
  const own = personId === viewer.id;
  const mayAsk = own || administersTeams(viewer);
  const credits = data?.person?.timeInLieu.nodes ?? [];
  const types = data?.leaveTypes.filter(({ countsAgainstBalance, archived }) => countsAgainstBalance && !archived) ?? [];
  if (error || !data || types.length === 0 || (!mayAsk && credits.length === 0)) return null;
  return (
    <Section
      title={t("lieu.title")}
      aside={
        mayAsk && !asking && (
          <Button size="xs" variant="light" leftSection={<IconPlus size={14} />} onClick={() => setAsking(true)}>
            {t("lieu.ask")}
          </Button>
        )
      }
    >
      {asking && <AskForm types={types} today={today} behalfOf={own ? undefined : personId} onDone={() => setAsking(false)} />}
      {credits.length === 0 && !asking && <p className={classes.hint}>{t("lieu.none")}</p>}
      {credits.length > 0 && (
        <ul className={classes.list}>
          {credits.map((credit) => (
            <LieuRow key={credit.id} credit={credit} />
          ))}
        </ul>
      )}
    </Section>
  );
}
