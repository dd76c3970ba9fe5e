import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { PickList } from "@/components/MasterDetail";
import { useText } from "@/lib/i18n";
import type { Policy } from "./policiesDocument";

interface Props {
  policies: Policy[];
  chosenId: string | undefined;
  onChoose: (policyId: string) => void;
  onNew: () => void;
}

export function PolicyList({ policies, chosenId, onChoose, onNew }: Props) {
  const t = useText();
  return (
    <PickList
      title={t("policies.count", { count: policies.length })}
      picks={policies.map(({ id, name, leaveType, locations }) => ({
        id,
        title: name,
        hint: locations.length > 0 ? locations.map((location) => location.name).join(", ") : t("policies.everybody"),
        mark: <LeaveTypeMark type={leaveType} />,
      }))}
      chosenId={chosenId}
      onChoose={onChoose}
      onNew={{ label: t("policies.new"), run: onNew }}
    />
  );
}
