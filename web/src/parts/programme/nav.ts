import type { NavLink } from '../../nav-link.ts';

/** The ways of staff, by role. */
export const staffLinks = ({ t, to }: App.Locals): NavLink[] => [
  { href: to.desk(), label: t('staff-nav.home'), icon: 'home' },
];
