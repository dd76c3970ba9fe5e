import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { CountBadge } from "@/components/CountBadge";
import { useText } from "@/lib/i18n";
import type { Viewer } from "@/lib/viewer";
import { tabs, type Destination } from "./navigation";
import classes from "./shell.module.css";

export function TabBar({ viewer }: { viewer: Viewer | undefined }) {
  const t = useText();
  const [home, leave, calendar, last] = viewer ? tabs(viewer) : [];
  return (
    <nav aria-label={t("nav.label")} className={classes.tabBar}>
      <Tab tab={home} />
      <Tab tab={leave} />
      <Link to="/request" className={classes.tabAsk} aria-label={t("action.request")}>
        <IconPlus size={22} aria-hidden />
      </Link>
      <Tab tab={calendar} />
      <Tab tab={last} />
    </nav>
  );
}

function Tab({ tab }: { tab: Destination | undefined }) {
  const t = useText();
  if (!tab) return <span className={classes.tab} />;
  const { to, label, icon: Icon, count } = tab;
  return (
    <Link to={to} className={classes.tab} activeOptions={{ exact: to === "/" }}>
      <span className={classes.tabIcon}>
        <Icon size={22} stroke={1.6} aria-hidden />
        {count ? <CountBadge count={count} label={t("nav.waiting", { count })} floating /> : null}
      </span>
      <span>{t(label)}</span>
    </Link>
  );
}
