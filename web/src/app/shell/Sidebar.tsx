import { Button, Kbd, UnstyledButton } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useText } from "@/lib/i18n";
import type { Viewer } from "@/lib/viewer";
import { Brand } from "@/components/Brand";
import { CountBadge } from "@/components/CountBadge";
import { adminDestinations, destinations, type Destination } from "./navigation";
import { PersonMenu } from "./PersonMenu";
import classes from "./shell.module.css";

interface Props {
  viewer: Viewer | undefined;
  onSearch: () => void;
}

export function Sidebar({ viewer, onSearch }: Props) {
  const t = useText();
  return (
    <section className={classes.sidebar} aria-label={t("shell.bar")}>
      <Brand name={viewer?.organisationName} />
      <Button
        component={Link}
        to="/request"
        leftSection={<IconPlus size={16} />}
        rightSection={<Kbd size="xs" className={classes.keyOnAccent}>R</Kbd>}
        justify="space-between"
        className={classes.ask}
      >
        {t("action.request")}
      </Button>
      <nav aria-label={t("nav.label")} className={classes.nav}>
        {viewer && destinations(viewer).map((destination) => <Way key={destination.to} {...destination} />)}
        {viewer && adminDestinations(viewer).length > 0 && <h2 className={classes.navGroup}>{t("nav.admin")}</h2>}
        {viewer && adminDestinations(viewer).map((destination) => <Way key={destination.to} {...destination} />)}
      </nav>
      <div className={classes.foot}>
        <UnstyledButton className={classes.link} onClick={onSearch} aria-keyshortcuts="Control+K">
          <IconSearch size={18} stroke={1.6} aria-hidden />
          <span>{t("nav.search")}</span>
          <Kbd size="xs" className={classes.linkKey}>
            {t("nav.searchKey")}
          </Kbd>
        </UnstyledButton>
        {viewer && <PersonMenu viewer={viewer} withName />}
      </div>
    </section>
  );
}

function Way({ to, label, icon: Icon, count }: Destination) {
  const t = useText();
  return (
    <Link to={to} className={classes.link} activeOptions={{ exact: to === "/" }}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span>{t(label)}</span>
      {count ? <CountBadge count={count} label={t("nav.waiting", { count })} /> : null}
    </Link>
  );
}
