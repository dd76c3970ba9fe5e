import { NativeSelect } from "@mantine/core";
import { useText } from "@/lib/i18n";

/** How much of leave that comes again an order is about. */
export type Extent = "ONE" | "FROM_HERE" | "SERIES";

const extents: Extent[] = ["ONE", "FROM_HERE", "SERIES"];

interface Props {
  extent: Extent;
  description?: string | undefined;
  onChange: (extent: Extent) => void;
}

export function ExtentSelect({ extent, description, onChange }: Props) {
  const t = useText();
  return (
    <NativeSelect
      label={t("series.extent")}
      description={description}
      value={extent}
      data={extents.map((value) => ({ value, label: t(`extent.${value}`) }))}
      onChange={(event) => onChange(event.currentTarget.value as Extent)}
    />
  );
}
