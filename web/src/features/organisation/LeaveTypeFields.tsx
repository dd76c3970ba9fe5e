import { NativeSelect, Switch, TextInput } from "@mantine/core";
import { Fields } from "@/components/MasterDetail";
import { useText, type TextId } from "@/lib/i18n";
import { tints } from "@/lib/palette";
import type { LeaveType } from "./organisationDocument";
import classes from "./organisation.module.css";

export type LeaveTypeDraft = Omit<LeaveType, "id" | "archived">;

const flags = ["countsAgainstBalance", "needsApproval", "cancelNeedsApproval", "reasonRequired", "private", "earns"] as const satisfies readonly (keyof LeaveTypeDraft)[];

/** What is chosen from a list, with the words of each choice. */
const choices = {
  unit: { label: "types.unit", values: ["DAYS", "HOURS"] },
  daysCharged: { label: "types.charged", values: ["WORKING_DAYS", "WORKING_DAYS_AND_HOLIDAYS", "CALENDAR_DAYS_WITHOUT_HOLIDAYS", "CALENDAR_DAYS", "MONDAY_TO_SATURDAY"] },
  halfOnHalfHoliday: { label: "types.halfOnHalfHoliday", values: ["QUARTER", "HALF", "NOTHING"] },
  chargedOn: { label: "types.chargedOn", values: ["EACH_DAY", "FIRST_DAY", "LAST_DAY"] },
  pending: { label: "types.pending", values: ["RESERVES", "IGNORED"] },
} as const satisfies { [Key in keyof LeaveTypeDraft]?: { label: TextId; values: readonly LeaveTypeDraft[Key][] } };

type Choice = keyof typeof choices;
const chosen = Object.keys(choices) as Choice[];

/** By name, for what is refused of one of them. */
export const leaveTypeFields = ["name", "emoji", "colour", ...chosen, ...flags] as const;

interface Props {
  draft: LeaveTypeDraft;
  onChange: (draft: LeaveTypeDraft) => void;
  problem?: (field: string) => string | undefined;
}

/** All that a leave type is. */
export function LeaveTypeFields({ draft, onChange, problem = () => undefined }: Props) {
  const t = useText();
  const say = (part: Partial<LeaveTypeDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <Fields>
        <TextInput label={t("rules.name")} error={problem("name")} value={draft.name} maxLength={200} onChange={(event) => say({ name: event.currentTarget.value })} />
        <TextInput label={t("types.emoji")} error={problem("emoji")} value={draft.emoji} maxLength={8} onChange={(event) => say({ emoji: event.currentTarget.value.trim() })} />
        <NativeSelect
          label={t("types.colour")}
          error={problem("colour")}
          value={draft.colour}
          data={tints.map((tint) => ({ value: tint, label: t(`colour.${tint}`) }))}
          onChange={(event) => say({ colour: event.currentTarget.value })}
        />
        {chosen.map((key) => (
          <NativeSelect
            key={key}
            label={t(choices[key].label)}
            error={problem(key)}
            value={draft[key]}
            data={choices[key].values.map((value) => ({ value, label: t(wordsOf(key, value)) }))}
            onChange={(event) => say({ [key]: event.currentTarget.value })}
          />
        ))}
      </Fields>
      <div className={classes.flags}>
        {flags.map((flag) => (
          <Switch key={flag} label={t(`typeFlag.${flag}`)} error={problem(flag)} checked={draft[flag]} onChange={(event) => say({ [flag]: event.currentTarget.checked })} />
        ))}
      </div>
    </>
  );
}

function wordsOf(key: Choice, value: string): TextId {
  return (key === "unit" ? (value === "HOURS" ? "types.hours" : "types.days") : `${key}.${value}`) as TextId;
}
