import { Button } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useState } from "react";
import { useMutation } from "urql";
import { newCommandId } from "@/lib/commandId";
import { addDays, startOfWeek } from "@/lib/dates";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText, type TextId } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { snoozeDocument } from "./inboxDocument";
import classes from "./inbox.module.css";

interface Props {
  name: string;
  /** All that is answered as one. */
  requestIds: string[];
  today: string;
}

/** Reminders of one's own, put off; it stays in the inbox. */
export function Snooze({ name, requestIds, today }: Props) {
  const t = useText();
  const { weekdayDate } = useFormats();
  const [open, setOpen] = useState(false);
  const { snooze, busy } = useSnooze(requestIds);
  const days: { label: TextId; until: string }[] = [
    { label: "snooze.tomorrow", until: addDays(today, 1) },
    { label: "snooze.nextWeek", until: addDays(startOfWeek(today), 7) },
    { label: "snooze.twoWeeks", until: addDays(startOfWeek(today), 14) },
  ];
  if (!open) {
    return (
      <Button className={classes.later} variant="subtle" color="gray" leftSection={<IconBell size={16} />} aria-label={t("snooze.of", { name })} onClick={() => setOpen(true)}>
        {t("snooze.later")}
      </Button>
    );
  }
  return (
    <div className={classes.snooze} role="group" aria-label={t("snooze.of", { name })} onKeyDown={(event) => event.key === "Escape" && setOpen(false)}>
      <p className={classes.snoozeHint}>{t("snooze.remind")}</p>
      {days.map(({ label, until }, place) => (
        <Button key={label} variant="default" disabled={busy} ref={place === 0 ? focus : undefined} onClick={() => void snooze(until).then(() => setOpen(false))}>
          {t(label)}
          <span className={classes.snoozeDay}>{weekdayDate(until)}</span>
        </Button>
      ))}
    </div>
  );
}

function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}

function useSnooze(requestIds: string[]) {
  const t = useText();
  const formats = useFormats();
  const [, mutate] = useMutation(snoozeDocument);
  const [busy, setBusy] = useState(false);
  const snooze = async (until: string) => {
    setBusy(true);
    const answers = await Promise.all(requestIds.map((requestId) => mutate({ requestId, until, commandId: newCommandId() })));
    setBusy(false);
    const problem = answers.map(({ error, data }) => problemOf({ error, userErrors: data?.snoozeReminder.userErrors }, formats)).find(Boolean);
    if (problem) tell(problem, "bad");
    else tell(t("snooze.done", { date: formats.day(until, until) }));
  };
  return { snooze, busy };
}
