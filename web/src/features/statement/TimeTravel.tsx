import { Button, Popover } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { useText } from "@/lib/i18n";
import { TimeFields } from "./TimeFields";
import classes from "./statement.module.css";

interface Props {
  asOf: string | undefined;
  knownAt: string | undefined;
  today: string;
  /** Where it was asked for before it was loaded. */
  openedAtFirst?: boolean;
  onChange: (times: { asOf?: string; knownAt?: string }) => void;
}

/** Which day the figures are for and, apart from that, which day's knowledge they are made from. */
export function TimeTravel({ asOf, knownAt, today, openedAtFirst = false, onChange }: Props) {
  const t = useText();
  const [opened, setOpened] = useState(openedAtFirst);
  const travelled = asOf !== undefined || knownAt !== undefined;
  return (
    <div className={classes.travel}>
      {travelled && (
        <Button variant="subtle" onClick={() => onChange({})}>
          {t("statement.backToToday")}
        </Button>
      )}
      <Popover opened={opened} onChange={setOpened} position="bottom-end" width={320} shadow="md" trapFocus closeOnClickOutside>
        <Popover.Target>
          <Button variant={travelled ? "light" : "default"} leftSection={<IconHistory size={16} />} onClick={() => setOpened(!opened)} aria-expanded={opened}>
            {t("statement.travel")}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.travelFields}>
          <TimeFields times={{ asOf, knownAt }} today={today} onChange={onChange} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
