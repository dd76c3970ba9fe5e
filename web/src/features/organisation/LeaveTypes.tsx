import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { Section } from "@/components/Page";
import { useText, type TextId } from "@/lib/i18n";
import { Conversion } from "./Conversion";
import { NewLeaveType } from "./NewLeaveType";
import type { LeaveType } from "./organisationDocument";
import classes from "./organisation.module.css";

/** Kinds of absence and what each of them asks for. */
export function LeaveTypes({ types, today }: { types: LeaveType[]; today: string }) {
  const t = useText();
  return (
    <>
      <Section title={t("types.count", { count: types.length })} flush>
        <ul>
          {types.map((type) => (
            <li key={type.id} className={classes.item}>
              <div className={classes.type}>
                <LeaveTypeMark type={type} size="lg" />
                <div>
                  <span className={classes.name}>{type.name}</span>
                  <ul className={classes.facts}>
                    {factsOf(type).map((fact) => (
                      <li key={fact}>{t(fact)}</li>
                    ))}
                  </ul>
                </div>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <NewLeaveType />
      <Conversion types={types} today={today} />
    </>
  );
}

function factsOf(type: LeaveType): TextId[] {
  return [
    type.unit === "HOURS" ? "types.inHours" : "types.inDays",
    type.countsAgainstBalance ? "types.counted" : "types.notCounted",
    type.needsApproval ? "types.approved" : "types.notApproved",
    ...(type.cancelNeedsApproval ? (["types.cancelApproved"] as const) : []),
    ...(type.reasonRequired ? (["types.withReason"] as const) : []),
    ...(type.private ? (["types.isPrivate"] as const) : []),
    `daysCharged.${type.daysCharged}`,
  ];
}
