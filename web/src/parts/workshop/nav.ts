import type { MandateScope } from '@rasa/domain/identity/mandate';
import { helpingOf } from '@rasa/domain/identity/permission';
import type { NavLink } from '../../nav-link.ts';

/** The ways of a seller: five at most, so that each stays large enough on a phone; a companion's as far as she may help. */
export function sellerLinks({ t, to, principal }: App.Locals): NavLink[] {
  const helping = principal && helpingOf(principal);
  const ways: { needs: readonly MandateScope[]; link: NavLink }[] = [
    { needs: [], link: { href: to.workshop(), label: t('seller-nav.home'), icon: 'home' } },
    { needs: ['order'], link: { href: to.myOrders(), label: t('seller-nav.orders'), icon: 'basket' } },
    {
      needs: ['listing', 'stock'],
      link: { href: to.myListings(), label: t('seller-nav.listings'), icon: 'jar' },
    },
    { needs: ['support'], link: { href: to.myCases(), label: t('seller-nav.cases'), icon: 'hand' } },
    { needs: ['money'], link: { href: to.myMoney(), label: t('seller-nav.money'), icon: 'money' } },
  ];
  const isOpen = (needs: readonly MandateScope[]) =>
    needs.length === 0 || needs.some((scope) => helping?.scope.includes(scope));
  return ways.filter(({ needs }) => !helping || isOpen(needs)).map(({ link }) => link);
}
