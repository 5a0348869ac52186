import { listingIdOf, revisionIdOf } from '@rasa/domain/id';
import type { Unit } from '@rasa/domain/identity/unit';
import type { Content } from '@rasa/domain/market/content';
import type { Offer } from '@rasa/domain/market/offer';
import type { PayoutAccount } from '@rasa/domain/market/payout-account';
import type { Seller } from '@rasa/domain/workshop/seller';
import { newOfferWrites } from '@rasa/store/market/offer';
import type { Write } from '@rasa/store/table';
import { versionedPut } from '@rasa/store/versioned';
import type { Scheduler } from './scheduler.ts';

export const begin = Date.parse('2026-11-25T03:00:00.000Z');
export const sellerNumbers = [1, 2];
export const id = (prefix: string, number: number): string =>
  `${prefix}_01J${String(number).padStart(23, '0')}`;
export const unitId = id('unt', 1);
const at = new Date(begin).toISOString();

const unit: Unit = {
  unitId,
  name: 'Unit Madiun',
  serviceArea: ['35.19'],
  merchant: { name: 'Koperasi', bankName: 'Bank', accountNumber: '1234567890', accountHolder: 'Koperasi' },
  pickupPoints: [
    {
      pickupPointId: id('pkp', 1),
      name: 'Balai',
      address: 'Jl. 1',
      regencyCode: '35.19',
      openHours: '08-15',
    },
  ],
  commissionBasisPoints: 333,
  cashLimitIdr: 1_000_000,
  version: 1,
};

const seller = (number: number): Seller => ({
  sellerId: id('sel', number),
  unitId,
  shopName: `Dapur ${number}`,
  slug: `dapur-${number}`,
  about: '',
  ownerName: 'Siti',
  phone: `+62812345678${number}0`,
  regencyCode: '35.19',
  villageName: 'Tapelan',
  districtName: 'Balerejo',
  deliveryWays: {
    pickupPointIds: [id('pkp', 1)],
    carrier: { sameRegencyPerKgIdr: 8_000, sameProvincePerKgIdr: 12_000, elsewherePerKgIdr: 20_000 },
  },
  consents: { showVillage: true, showOwnerName: false },
  abilityLevel: 2,
  status: 'active',
  createdAt: at,
  version: 1,
});

const payoutAccount = (sellerId: string): PayoutAccount => ({
  ...{ sellerId, unitId, version: 1 },
  details: [
    {
      ...{ number: 1, effectiveAt: at },
      details: { way: 'bank', bankName: 'Bank', accountNumber: '600101234567', accountHolder: 'Siti' },
    },
  ],
});

export function offer(number: number, sellerNumber: number, available: number): Offer {
  const [offerId, sellerId] = [id('ofr', number), id('sel', sellerNumber)];
  const listingId = listingIdOf(offerId);
  const revisionId = revisionIdOf(listingId, 1);
  // The first two cost alike: what tells two refunds apart must not be their amount.
  const priceIdr = 9_999 + 2_501 * Math.ceil(number / 2);
  const content: Content = {
    ...{ name: `Keripik ${number}`, description: 'Renyah.', ingredients: ['singkong'], allergens: [] },
    ...{ category: 'keripik', storage: 'kering', legalClass: 'pirt', shelfLifeDays: 90, unit: 'kemasan' },
    ...{ netContent: { value: 250, unit: 'g' }, shippingWeightGrams: 280, pictureIds: [id('pic', 1)] },
    permit: { kind: 'pirt', number: 'P-IRT 2093519011162-31' },
  };
  return {
    stock: {
      ...{ offerId, sellerId, status: 'live', available, priceIdr, approvedPriceIdr: priceIdr },
      ...{ revisionId, updatedAt: at },
    },
    approved: {
      ...{ offerId, listingId, sellerId, unitId, revisionId, content },
      ...{ contentHash: 'hash', approvedAt: at, firstApprovedAt: at },
    },
  };
}

export function someOffers(scheduler: Scheduler): Offer[] {
  // Of some there is one, which everybody wants.
  const isScarce = scheduler.strikes(0.25);
  return Array.from({ length: 1 + scheduler.pick(3) }, (_, index) =>
    offer(index + 1, (index % 2) + 1, isScarce ? 1 : 1 + scheduler.pick(6)),
  );
}

function shelved({ stock, approved }: Offer): Write[] {
  const { offerId, available: quantity, revisionId: causeId } = stock;
  return newOfferWrites(
    { stock, approved },
    { offerId, cause: 'initial', causeId, quantity, at, actorId: 'stage' },
  );
}

/** What is there before a history begins. */
export const setting = (offers: readonly Offer[]): Write[] => [
  versionedPut({ pk: `UNIT#${unitId}`, sk: 'META' }, unit),
  ...sellerNumbers.flatMap((number) => [
    versionedPut({ pk: `SELLER#${id('sel', number)}`, sk: 'META' }, seller(number)),
    versionedPut(
      { pk: `SELLER#${id('sel', number)}`, sk: 'PAYOUT-ACCOUNT' },
      payoutAccount(id('sel', number)),
    ),
  ]),
  ...offers.flatMap(shelved),
];
