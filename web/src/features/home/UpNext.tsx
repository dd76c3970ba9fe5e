import { Link } from "@tanstack/react-router";
import { LeaveTypeMark } from "@/components/LeaveTypeMark";
import { Section } from "@/components/Page";
import { StatusPill } from "@/components/StatusPill";
import { useFormats } from "@/lib/format";
import { useText } from "@/lib/i18n";
import type { HomeRequest } from "./homeDocument";
import classes from "./home.module.css";

interface Props {
  requests: HomeRequest[];
  today: string;
}

const shownMax = 4;

/** The next leave, and what still waits for an answer. */
export function UpNext({ requests, today }: Props) {
  const t = useText();
  const { range, relative, amount } = useFormats();
  const soonest = [...requests].sort((one, other) => (one.from < other.from ? -1 : 1)).slice(0, shownMax);
  return (
    <Section title={t("home.next")} aside={<Link to="/leave" search={{ view: "requests" }} className={classes.aside}>{t("home.allRequests")}</Link>}>
      {soonest.length === 0 ? (
        <p className={classes.quiet}>
          {t("home.nothingNext")}{" "}
          <Link to="/request" className={classes.aside}>
            {t("action.request")}
          </Link>
        </p>
      ) : (
        <ul className={classes.rows}>
          {soonest.map((request) => (
            <li key={request.id} className={classes.row}>
              <LeaveTypeMark type={request.leaveType} size="lg" />
              <div className={classes.rowText}>
                <strong>{range(request.from, request.to)}</strong>
                <span>
                  {[request.leaveType?.name, amount(request.cost), request.from > today ? relative(request.from, today) : t("home.nowAway")]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </div>
              <StatusPill status={request.status} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
