import { Button } from "@mantine/core";
import { useState } from "react";
import { useMutation } from "urql";
import { DateField } from "@/components/DateField";
import { Actions, Fields } from "@/components/MasterDetail";
import { PersonAvatar } from "@/components/PersonAvatar";
import { PersonSelect } from "@/components/people/PersonSelect";
import { newCommandId } from "@/lib/commandId";
import { addDays } from "@/lib/dates";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText, type TextId } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { setSubstituteDocument, type Substitute } from "./detailsDocument";
import classes from "./people.module.css";

/** Long enough for a usual absence; one chooses otherwise. */
const daysAtFirst = 13;

interface Props {
  personId: string;
  today: string;
  substitutes: Substitute[];
}

/** Who decides in somebody's place, and from when to when; their power ends by itself. */
export function Substitutes({ personId, today, substitutes }: Props) {
  const t = useText();
  const { range } = useFormats();
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(() => addDays(today, daysAtFirst));
  const [substituteId, setSubstituteId] = useState<string | null>(null);
  const { set, busy } = useSetSubstitute(personId);
  return (
    <>
      {substitutes.length > 0 && (
        <ul className={classes.substitutes}>
          {substitutes.map((each) => (
            <li key={each.from}>
              <PersonAvatar id={each.person.id} name={each.person.name} size="sm" />
              <span>
                <strong>{each.person.name}</strong> {range(each.from, each.to)}
              </span>
              <Button size="xs" variant="subtle" color="gray" disabled={busy} aria-label={t("substitute.removeOf", { name: each.person.name })} onClick={() => void set(each.from, each.to, null, "substitute.removed")}>
                {t("policies.removeItem")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Fields>
        <PersonSelect label={t("substitute.who")} personId={substituteId} onChange={setSubstituteId} />
        <DateField label={t("rules.firstDay")} value={from} onChange={(date) => setFrom(date || today)} />
        <DateField label={t("rules.lastDay")} value={to} minDate={from} onChange={(date) => setTo(date || from)} />
      </Fields>
      <Actions>
        <Button disabled={!substituteId || to < from} loading={busy} onClick={() => substituteId && void set(from, to, substituteId, "substitute.set").then((done) => done && setSubstituteId(null))}>
          {t("substitute.save")}
        </Button>
      </Actions>
    </>
  );
}

function useSetSubstitute(personId: string) {
  const t = useText();
  const formats = useFormats();
  const [, mutate] = useMutation(setSubstituteDocument);
  const [busy, setBusy] = useState(false);
  const set = async (from: string, to: string, substituteId: string | null, done: TextId): Promise<boolean> => {
    setBusy(true);
    const { data, error } = await mutate({ input: { personId, from, to, substituteId }, commandId: newCommandId() });
    setBusy(false);
    const problem = problemOf({ error, userErrors: data?.setSubstitute.userErrors }, formats);
    if (problem) tell(problem, "bad");
    else tell(t(done));
    return !problem;
  };
  return { set, busy };
}
