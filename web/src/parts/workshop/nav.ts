import type { NavLink } from '../../nav-link.ts';

/** The ways of a seller: five at most, so that each stays large enough on a phone. */
export const sellerLinks = ({ t, to }: App.Locals): NavLink[] => [
  { href: to.workshop(), label: t('seller-nav.home'), icon: 'home' },
  { href: to.myOrders(), label: t('seller-nav.orders'), icon: 'basket' },
  { href: to.myListings(), label: t('seller-nav.listings'), icon: 'jar' },
  { href: to.myCases(), label: t('seller-nav.cases'), icon: 'hand' },
  { href: to.myMoney(), label: t('seller-nav.money'), icon: 'money' },
];
