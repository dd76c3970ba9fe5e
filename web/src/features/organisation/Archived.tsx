import { Switch } from "@mantine/core";
import { useText } from "@/lib/i18n";

interface Props {
  of: "types" | "teams" | "locations";
  archived: boolean;
  onChange: (archived: boolean) => void;
}

/** Out of use: nothing is ever deleted, since figures and decisions of the past name it. */
export function Archived({ of, archived, onChange }: Props) {
  const t = useText();
  return <Switch label={t("archived.label")} description={t(`archived.${of}`)} checked={archived} onChange={(event) => onChange(event.currentTarget.checked)} />;
}
