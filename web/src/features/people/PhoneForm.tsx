import { Button, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { useMutation } from "urql";
import { Actions } from "@/components/MasterDetail";
import { newCommandId } from "@/lib/commandId";
import { useFormats } from "@/lib/format";
import { problemOf } from "@/lib/graphql/payload";
import { useText } from "@/lib/i18n";
import { tell } from "@/lib/notify";
import { setPhoneDocument } from "./detailsDocument";

/** The contract's limit. */
const phoneMax = 200;

/** At which number somebody can be reached. */
export function PhoneForm({ personId, phone: first }: { personId: string; phone: string }) {
  const t = useText();
  const formats = useFormats();
  const [phone, setPhone] = useState(first);
  const [{ fetching }, mutate] = useMutation(setPhoneDocument);
  // One id for one number: pressing again after a lost answer says it once.
  const command = useRef<{ phone: string; id: string }>(undefined);
  const save = async () => {
    if (command.current?.phone !== phone) command.current = { phone, id: newCommandId() };
    const { data, error } = await mutate({ personId, phone: phone.trim(), commandId: command.current.id });
    const problem = problemOf({ error, userErrors: data?.setPhone.userErrors }, formats);
    tell(problem ?? t("changes.saved"), problem ? "bad" : undefined);
  };
  return (
    <>
      <TextInput type="tel" label={t("details.phone")} maxLength={phoneMax} value={phone} onChange={(event) => setPhone(event.currentTarget.value)} />
      <Actions>
        <Button loading={fetching} disabled={phone.trim() === first} onClick={() => void save()}>
          {t("policies.save")}
        </Button>
      </Actions>
    </>
  );
}
