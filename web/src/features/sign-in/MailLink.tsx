import { Button, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { useText } from "@/lib/i18n";
import { sendLink } from "@/lib/session";
import classes from "./signIn.module.css";

type State = "asking" | "sending" | Awaited<ReturnType<typeof sendLink>> | "failed";

export function MailLink() {
  const t = useText();
  const [email, setEmail] = useState("");
  const [state, setState] = useState<State>("asking");

  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setState("sending");
    sendLink(email.trim()).then(setState, () => setState("failed"));
  };

  if (state === "sent")
    return (
      <p role="status" className={classes.sent}>
        {t("signIn.sent", { email: email.trim() })}
      </p>
    );
  const error = { malformed: t("signIn.malformed"), "too often": t("signIn.tooOften"), failed: t("signIn.notSent") };
  return (
    <form className={classes.providers} onSubmit={send}>
      <TextInput
        size="md"
        type="email"
        required
        autoComplete="email"
        label={t("signIn.email")}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={state in error ? error[state as keyof typeof error] : undefined}
      />
      <Button type="submit" size="md" variant="default" fullWidth loading={state === "sending"}>
        {t("signIn.send")}
      </Button>
    </form>
  );
}
