import { useEffect, useState } from "react";
import { connection } from "@/lib/graphql/connection";
import { useText } from "@/lib/i18n";
import { useStore } from "@/lib/store";
import classes from "./shell.module.css";

/** A blink of the network is no news. */
const patienceMs = 2500;

export function ConnectionNotice() {
  const t = useText();
  const lost = useStore(connection) === "lost";
  const [shown, setShown] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setShown(lost), lost ? patienceMs : 0);
    return () => clearTimeout(timer);
  }, [lost]);

  return (
    <div role="status" className={classes.connection} data-shown={shown || undefined}>
      {shown ? t("shell.reconnecting") : ""}
    </div>
  );
}
