import type { NavLink } from '../../nav-link.ts';

/** The ways of a seller: five at most, so that each stays large enough on a phone. */
export const sellerLinks = ({ t, to }: App.Locals): NavLink[] => [
  { href: to.workshop(), label: t('seller-nav.home'), icon: 'home' },
];
