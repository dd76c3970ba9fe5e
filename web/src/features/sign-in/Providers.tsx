import { Button } from "@mantine/core";
import { useText } from "@/lib/i18n";
import type { Provider } from "@/lib/session";
import classes from "./signIn.module.css";

export function Providers({ providers }: { providers: Provider[] }) {
  const t = useText();
  return (
    <div className={classes.providers}>
      {providers.map(({ name, url }) => (
        <Button key={url} component="a" href={url} size="md" fullWidth>
          {t("signIn.with", { name })}
        </Button>
      ))}
    </div>
  );
}
