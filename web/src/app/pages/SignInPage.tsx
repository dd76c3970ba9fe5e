import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ErrorState } from "@/components/ErrorState";
import { DemoPeople } from "@/features/sign-in/DemoPeople";
import { MailLink } from "@/features/sign-in/MailLink";
import { Providers } from "@/features/sign-in/Providers";
import { useText } from "@/lib/i18n";
import { loadSession, session, signIn, useSession, type DemoPerson } from "@/lib/session";
import classes from "./signInPage.module.css";

export function SignInPage() {
  const t = useText();
  const navigate = useNavigate();
  const current = useSession();
  const [busyId, setBusyId] = useState<string>();
  const [failed, setFailed] = useState(false);

  const choose = async (person: DemoPerson) => {
    setBusyId(person.id);
    try {
      await signIn(person.id);
      await navigate({ to: "/" });
    } catch {
      setFailed(true);
      setBusyId(undefined);
    }
  };

  const retry = () => {
    setFailed(false);
    session.set(undefined);
    void loadSession().catch(() => setFailed(true));
  };

  return (
    <main className={classes.page}>
      <title>{`${t("signIn.title")} · Daybook`}</title>
      <div className={classes.welcome}>
        <img src="/daybook.svg" alt="" width={44} height={44} />
        <h1>{t("signIn.headline")}</h1>
        <p>{t(current?.signedIn === false && current.demo ? "signIn.intro" : "signIn.welcome")}</p>
      </div>
      <div className={classes.card}>
        {failed ? (
          <ErrorState onRetry={retry} />
        ) : (
          current?.signedIn === false && (
            <>
              {current.providers.length > 0 && <Providers providers={current.providers} />}
              {current.mail && <MailLink />}
              {current.demo && (
                <>
                  <p className={classes.lead}>{t("signIn.choose")}</p>
                  <DemoPeople people={current.demo} busyId={busyId} onChoose={(person) => void choose(person)} />
                </>
              )}
              {!current.demo && !current.mail && current.providers.length === 0 && <p>{t("signIn.byLink")}</p>}
            </>
          )
        )}
      </div>
    </main>
  );
}
