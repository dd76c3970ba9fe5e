import {
  IconBuilding, IconCalendar, IconCash, IconGitBranch, IconHome, IconInbox, IconReceipt, IconScale, IconShieldCheck, IconUsers, type Icon,
} from "@tabler/icons-react";
import type { TextId } from "@/lib/i18n";
import { administers, administersTeams, readsPayroll, type Viewer } from "@/lib/viewer";

export interface Destination {
  to: "/" | "/leave" | "/calendar" | "/inbox" | "/people" | "/policies" | "/rules" | "/chains" | "/organisation" | "/payroll";
  label: TextId;
  icon: Icon;
  count?: number;
}

const home: Destination = { to: "/", label: "nav.home", icon: IconHome };
const leave: Destination = { to: "/leave", label: "nav.leave", icon: IconReceipt };
const calendar: Destination = { to: "/calendar", label: "nav.calendar", icon: IconCalendar };
const people: Destination = { to: "/people", label: "nav.people", icon: IconUsers };

const rules: Destination[] = [
  { to: "/policies", label: "nav.policies", icon: IconScale },
  { to: "/rules", label: "nav.rules", icon: IconShieldCheck },
  { to: "/chains", label: "nav.chains", icon: IconGitBranch },
];
const organisation: Destination = { to: "/organisation", label: "nav.organisation", icon: IconBuilding };
const payroll: Destination = { to: "/payroll", label: "nav.payroll", icon: IconCash };

/** What everybody has. */
export function destinations(viewer: Viewer): Destination[] {
  return [home, leave, calendar, ...inboxOf(viewer), people];
}

/** What roles open beside; nothing for those without. */
export function adminDestinations(viewer: Viewer): Destination[] {
  return [...(administers(viewer) ? rules : []), ...(administersTeams(viewer) ? [organisation] : []), ...(readsPayroll(viewer) ? [payroll] : [])];
}

/** The bottom bar has room for four beside the button that asks for leave. */
export function tabs(viewer: Viewer): Destination[] {
  const [inbox = people] = inboxOf(viewer);
  return [home, leave, calendar, inbox];
}

function inboxOf(viewer: Viewer): Destination[] {
  if (!viewer.isApprover && viewer.inboxCount === 0) return [];
  return [{ to: "/inbox", label: "nav.inbox", icon: IconInbox, count: viewer.inboxCount }];
}
