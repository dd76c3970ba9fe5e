import { Button } from "@mantine/core";
import { useText } from "@/lib/i18n";
import classes from "./states.module.css";

export function ErrorState({ onRetry }: { onRetry: () => void }) {
  const t = useText();
  return (
    <div className={classes.state} role="alert">
      <h2>{t("error.title")}</h2>
      <p>{t("error.hint")}</p>
      <Button variant="default" onClick={onRetry}>
        {t("action.retry")}
      </Button>
    </div>
  );
}
