import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { isCivilDate } from "@/lib/dates";
import { loadSession } from "@/lib/session";
import { FailurePage } from "./FailurePage";
import { NotFoundPage } from "./NotFoundPage";

const rootRoute = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: FailurePage });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/welcome",
  beforeLoad: async () => {
    if ((await loadSession()).signedIn) throw redirect({ to: "/" });
  },
  component: lazyRouteComponent(() => import("./pages/SignInPage"), "SignInPage"),
});

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  beforeLoad: async () => {
    if (!(await loadSession()).signedIn) throw redirect({ to: "/welcome" });
  },
  component: lazyRouteComponent(() => import("./shell/Shell"), "Shell"),
});

export interface TimesSearch {
  /** The date that figures are for; today when absent. */
  asOf?: string;
  /** Only what was recorded by the end of this date. */
  knownAt?: string;
}

export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  validateSearch: (search): TimesSearch => ({ asOf: date(search["asOf"]), knownAt: date(search["knownAt"]) }),
  component: lazyRouteComponent(() => import("./pages/HomePage"), "HomePage"),
});

export const requestRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/request",
  validateSearch: (search): { type?: string; from?: string; to?: string; change?: string; person?: string; askedOn?: string } => ({
    type: text(search["type"]),
    from: date(search["from"]),
    to: date(search["to"]),
    change: text(search["change"]),
    person: text(search["person"]),
    askedOn: date(search["askedOn"]),
  }),
  component: lazyRouteComponent(() => import("./pages/RequestPage"), "RequestPage"),
});

export interface StatementSearch extends TimesSearch {
  type?: string;
  view?: "requests" | "details";
}

const statementSearch = (search: Record<string, unknown>): StatementSearch => ({
  type: text(search["type"]),
  asOf: date(search["asOf"]),
  knownAt: date(search["knownAt"]),
  view: search["view"] === "requests" || search["view"] === "details" ? search["view"] : undefined,
});

export const leaveRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/leave",
  validateSearch: statementSearch,
  component: lazyRouteComponent(() => import("./pages/LeavePage"), "LeavePage"),
});

export const personRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/people/$personId",
  validateSearch: statementSearch,
  component: lazyRouteComponent(() => import("./pages/PersonPage"), "PersonPage"),
});

const inboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/inbox",
  component: lazyRouteComponent(() => import("./pages/InboxPage"), "InboxPage"),
});

export const calendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/calendar",
  validateSearch: (search): { month?: string; team?: string; location?: string } => ({
    month: date(search["month"]),
    team: text(search["team"]),
    location: text(search["location"]),
  }),
  component: lazyRouteComponent(() => import("./pages/CalendarPage"), "CalendarPage"),
});

const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/people",
  component: lazyRouteComponent(() => import("./pages/PeoplePage"), "PeoplePage"),
});

export const policiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/policies",
  validateSearch: (search): { policy?: string } => ({ policy: text(search["policy"]) }),
  component: lazyRouteComponent(() => import("./pages/PoliciesPage"), "PoliciesPage"),
});

const payrollRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/payroll",
  component: lazyRouteComponent(() => import("./pages/PayrollPage"), "PayrollPage"),
});

export const rulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/rules",
  validateSearch: (search): { rule?: string } => ({ rule: text(search["rule"]) }),
  component: lazyRouteComponent(() => import("./pages/RulesPage"), "RulesPage"),
});

export const chainsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/chains",
  validateSearch: (search): { chain?: string } => ({ chain: text(search["chain"]) }),
  component: lazyRouteComponent(() => import("./pages/ChainsPage"), "ChainsPage"),
});

export const organisationViews = ["teams", "locations", "types"] as const;
export type OrganisationView = (typeof organisationViews)[number];

export const organisationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/organisation",
  validateSearch: (search): { view?: OrganisationView } => ({ view: organisationViews.find((view) => view === search["view"]) }),
  component: lazyRouteComponent(() => import("./pages/OrganisationPage"), "OrganisationPage"),
});

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings",
  component: lazyRouteComponent(() => import("./pages/SettingsPage"), "SettingsPage"),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    shellRoute.addChildren([
      homeRoute, requestRoute, leaveRoute, personRoute, inboxRoute, calendarRoute, peopleRoute, policiesRoute, rulesRoute,
      chainsRoute, organisationRoute, payrollRoute, settingsRoute,
    ]),
  ]),
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined;
}

function date(value: unknown): string | undefined {
  return isCivilDate(value) ? value : undefined;
}
