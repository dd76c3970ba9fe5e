import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useApply } from "@/components/changes/useApply";
import { Actions, Fields } from "@/components/MasterDetail";
import { useText } from "@/lib/i18n";
import type { DetailedPerson } from "./detailsDocument";

/** The contract's limits. */
const fieldsMax = 20;
const textMax = 200;

/** What the organisation keeps about a person besides work and leave. */
export function ProfileForm({ person }: { person: DetailedPerson }) {
  const t = useText();
  const [employeeNumber, setEmployeeNumber] = useState(person.employeeNumber ?? "");
  const [fields, setFields] = useState(() => (person.profile.length > 0 ? person.profile : [{ name: t("profile.jobTitle"), text: "" }]));
  const { apply, busy, problem } = useApply(["employeeNumber"]);
  const edit = (at: number, change: { name?: string; text?: string }) => setFields(fields.map((field, index) => (index === at ? { ...field, ...change } : field)));
  const save = () => {
    const said = fields.filter(({ text }) => text.trim() !== "").map(({ name, text }) => ({ name: name.trim(), text: text.trim() }));
    void apply([{ profile: { personId: person.id, employeeNumber: employeeNumber.trim(), fields: said } }]);
  };
  return (
    <>
      <TextInput label={t("profile.employeeNumber")} maxLength={textMax} error={problem("employeeNumber")} value={employeeNumber} onChange={(event) => setEmployeeNumber(event.currentTarget.value)} />
      {fields.map((field, at) => (
        <Fields key={at}>
          <TextInput label={t("profile.field")} maxLength={textMax} value={field.name} onChange={(event) => edit(at, { name: event.currentTarget.value })} />
          <TextInput
            label={t("profile.text")}
            maxLength={textMax}
            value={field.text}
            onChange={(event) => edit(at, { text: event.currentTarget.value })}
            rightSection={
              <ActionIcon variant="subtle" color="gray" aria-label={t("attachments.remove", { name: field.name })} onClick={() => setFields(fields.filter((_, index) => index !== at))}>
                <IconX size={16} aria-hidden />
              </ActionIcon>
            }
          />
        </Fields>
      ))}
      <Actions>
        <Button variant="default" disabled={fields.length >= fieldsMax} onClick={() => setFields([...fields, { name: "", text: "" }])}>
          {t("profile.add")}
        </Button>
        <Button loading={busy} onClick={save}>
          {t("policies.save")}
        </Button>
      </Actions>
    </>
  );
}
