import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useId, useRef, useState, type FormEvent } from "react";
import { useMutation } from "urql";
import { DateField } from "@/components/DateField";
import { Refusals } from "@/components/leave/Refusals";
import { Actions, Fields, Wide } from "@/components/MasterDetail";
import { newCommandId } from "@/lib/commandId";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import type { Refusal } from "@/lib/rules";
import { askDocument, type LieuLeaveType } from "./lieuDocument";
import { lieuInput, type LieuDraft, type Much } from "./lieuDraft";
import classes from "./lieu.module.css";

/** The contract's limit. */
const reasonMax = 2000;

interface Props {
  types: LieuLeaveType[];
  today: string;
  /** For whom, if not oneself: that decides it, and it may be for work to come. */
  behalfOf: string | undefined;
  onDone: () => void;
}

/** Time off in return for work that was done. */
export function AskForm({ types, today, behalfOf, onDone }: Props) {
  const t = useText();
  const [draft, setDraft] = useState<LieuDraft>({ leaveTypeId: types[0]?.id ?? "", date: today, much: "1", other: "", reason: "" });
  const { send, busy, refused, forget } = useAsk(onDone);
  const hours = types.find(({ id }) => id === draft.leaveTypeId)?.unit === "HOURS";
  const input = lieuInput(draft, hours ? "HOURS" : "DAYS", behalfOf);
  const say = (part: Partial<LieuDraft>) => {
    forget();
    setDraft({ ...draft, ...part });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (input) void send(input);
  };
  return (
    <form className={classes.form} onSubmit={submit} aria-label={t("lieu.ask")}>
      <p className={classes.hint}>{t("lieu.worth")}</p>
      <Fields>
        <DateField label={t("lieu.workedOn")} value={draft.date} maxDate={behalfOf ? undefined : today} onChange={(date) => say({ date })} />
        {types.length > 1 && (
          <NativeSelect
            label={t("lieu.becomes")}
            value={draft.leaveTypeId}
            data={types.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => say({ leaveTypeId: event.currentTarget.value })}
          />
        )}
        {!hours && <HowMuch much={draft.much} onChange={(much) => say({ much })} />}
        {(hours || draft.much === "other") && (
          <TextInput label={t(hours ? "lieu.hours" : "lieu.days")} inputMode="decimal" value={draft.other} onChange={(event) => say({ other: event.currentTarget.value })} />
        )}
        <Wide>
          <Textarea label={t("lieu.reason")} description={t("lieu.reasonHint")} autosize minRows={1} maxRows={6} maxLength={reasonMax} value={draft.reason} onChange={(event) => say({ reason: event.currentTarget.value })} />
        </Wide>
      </Fields>
      <Refusals refusals={refused} />
      <Actions>
        <Button type="submit" loading={busy} disabled={!input}>
          {t(behalfOf ? "lieu.enter" : "lieu.send")}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t("action.back")}
        </Button>
      </Actions>
    </form>
  );
}

function HowMuch({ much, onChange }: { much: Much; onChange: (much: Much) => void }) {
  const t = useText();
  const id = useId();
  const data = [
    { value: "1", label: t("lieu.day") },
    { value: "0.5", label: t("lieu.half") },
    { value: "other", label: t("lieu.other") },
  ];
  return (
    <div className={classes.much}>
      <span id={id}>{t("lieu.howMuch")}</span>
      <SegmentedControl aria-labelledby={id} data={data} value={much} onChange={(value) => onChange(value as Much)} />
    </div>
  );
}

function useAsk(onDone: () => void) {
  const t = useText();
  const [, ask] = useMutation(askDocument);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal[]>([]);
  // One id until something is changed: pressing twice, or again after a lost answer, asks once.
  const commandId = useRef<string>(undefined);
  const send = async (input: NonNullable<ReturnType<typeof lieuInput>>) => {
    setBusy(true);
    commandId.current ??= newCommandId();
    const { data } = await ask({ input, commandId: commandId.current });
    setBusy(false);
    if (!data) return tell(t("error.notSent"), "bad");
    const { timeInLieu, userErrors } = data.askTimeInLieu;
    if (!timeInLieu) return setRefused(userErrors);
    tell(t(timeInLieu.status === "APPROVED" ? "lieu.credited" : "request.sent"));
    onDone();
  };
  const forget = () => {
    commandId.current = undefined;
    setRefused([]);
  };
  return { send, busy, refused, forget };
}
