import { UnstyledButton } from "@mantine/core";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import type { FormAnswer } from "./requestDocument";
import classes from "./request.module.css";

interface Props {
  answer: FormAnswer;
  chosenId: string;
  onChoose: (leaveTypeId: string) => void;
}

export function TypePicker({ answer, chosenId, onChoose }: Props) {
  const t = useText();
  const { amount } = useFormats();
  const balances = new Map(answer.person.balances.map((balance) => [balance.leaveType.id, balance]));
  return (
    <div className={classes.types} role="radiogroup" aria-label={t("request.type")}>
      {answer.leaveTypes.map((type) => {
        const balance = balances.get(type.id);
        return (
          <UnstyledButton key={type.id} role="radio" aria-checked={type.id === chosenId} className={classes.type} onClick={() => onChoose(type.id)}>
            <LeaveTypeMark type={type} />
            <span className={classes.typeText}>
              <strong>{type.name}</strong>
              <span>{balance?.kind === "TRACKED" ? t("request.left", { amount: amount(balance.available) }) : t("request.noBalance")}</span>
            </span>
          </UnstyledButton>
        );
      })}
    </div>
  );
}
