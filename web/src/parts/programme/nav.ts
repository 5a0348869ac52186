import { hasRole } from '@rasa/domain/identity/permission';
import type { Role } from '@rasa/domain/identity/role';
import type { NavLink } from '../../nav-link.ts';

/** The ways of staff, by role. */
export function staffLinks({ t, to, principal }: App.Locals): NavLink[] {
  const ways: { role?: Role; link: NavLink }[] = [
    { link: { href: to.desk(), label: t('staff-nav.home'), icon: 'home' } },
    { role: 'companion', link: { href: to.myMandates(), label: t('staff-nav.helping'), icon: 'hand' } },
    { role: 'curator', link: { href: to.curation(), label: t('staff-nav.curation'), icon: 'eye' } },
    { role: 'curator', link: { href: to.permitDesk(), label: t('staff-nav.permits'), icon: 'file' } },
    { role: 'curator', link: { href: to.reviewDesk(), label: t('staff-nav.reviews'), icon: 'star' } },
    { role: 'officer', link: { href: to.unitSellers(), label: t('staff-nav.sellers'), icon: 'shop' } },
    { role: 'officer', link: { href: to.training(), label: t('staff-nav.training'), icon: 'school' } },
    { role: 'officer', link: { href: to.caseBoard(), label: t('staff-nav.support'), icon: 'hand' } },
    { role: 'officer', link: { href: to.unitOrders(), label: t('staff-nav.orders'), icon: 'list' } },
    { role: 'officer', link: { href: to.transfers(), label: t('staff-nav.transfers'), icon: 'card' } },
    { role: 'officer', link: { href: to.complaints(), label: t('staff-nav.complaints'), icon: 'flag' } },
    { role: 'officer', link: { href: to.unitPayouts(), label: t('staff-nav.payouts'), icon: 'money' } },
    { role: 'admin', link: { href: to.accounts(), label: t('staff-nav.accounts'), icon: 'people' } },
    { role: 'admin', link: { href: to.unitSettings(), label: t('staff-nav.unit'), icon: 'location' } },
    { role: 'admin', link: { href: to.collections(), label: t('staff-nav.collections'), icon: 'heart' } },
    { role: 'admin', link: { href: to.searchSettings(), label: t('staff-nav.search'), icon: 'search' } },
    { role: 'admin', link: { href: to.checklist(), label: t('staff-nav.checklist'), icon: 'list' } },
    { role: 'admin', link: { href: to.audit(), label: t('staff-nav.audit'), icon: 'lock' } },
    { role: 'admin', link: { href: to.deadEvents(), label: t('staff-nav.dead'), icon: 'warning' } },
  ];
  return ways
    .filter(({ role }) => role === undefined || (principal && hasRole(principal, role)))
    .map(({ link }) => link);
}
