import { checklistItems } from '@rasa/domain/workshop/checklist';
import { type DocumentedClient, signIn } from './documented.ts';
import { eventually } from './eventually.ts';
import { phonePhoto } from './photo.ts';

/** A product that a curator finds nothing wrong with. */
export const goodDraft = {
  name: 'Keripik Singkong Pedas',
  description: 'Singkong dari kebun sendiri, diiris tipis dan digoreng renyah.',
  category: 'keripik',
  ingredients: ['singkong', 'minyak goreng', 'cabai', 'garam'],
  allergens: [] as string[],
  netContent: { value: 250, unit: 'g' },
  unit: 'kemasan',
  shippingWeightGrams: 280,
  shelfLifeDays: 90,
  storage: 'kering',
  legalClass: 'pirt',
  permit: { kind: 'pirt', number: 'P-IRT 2153519010011-31' },
  priceIdr: 15_000,
  stock: 10,
};

export const peanutDraft = {
  ...goodDraft,
  name: 'Peyek Kacang',
  category: 'kacang',
  ingredients: ['tepung beras', 'kacang tanah', 'garam'],
  allergens: ['peanut'],
  priceIdr: 20_000,
};

/** Every mark that a curator gives to a good product. */
export const allGood = Object.fromEntries(checklistItems.map((item) => [item, 'ok']));

/** The first admin signs in, puts the unit in order, and makes an officer and a curator. */
export async function openUnit(
  admin: DocumentedClient,
  origin: string,
  over: { commissionBasisPoints?: number } = {},
): Promise<{ unitId: string; pickupPointId: string; officer: string; curator: string }> {
  await signIn(admin, origin, { email: 'admin@rasadesa.example' });
  const { body: me } = await admin.get('/api/me');
  const unitId = me.account?.unitId ?? me.unitId;
  const { body: unit } = await admin.put('/api/units/{unitId}', {
    params: { unitId },
    json: {
      name: 'Unit Madiun',
      serviceArea: ['35.19', '35.77'],
      merchant: {
        name: 'Koperasi Tapelan',
        bankName: 'Bank Contoh',
        accountNumber: '1234567890',
        accountHolder: 'Koperasi Tapelan',
      },
      pickupPoints: [
        {
          name: 'Balai Desa Tapelan',
          address: 'Jl. Raya Tapelan 1',
          regencyCode: '35.19',
          openHours: 'Senin-Jumat 08.00-15.00',
        },
      ],
      commissionBasisPoints: 0,
      cashLimitIdr: 300_000,
      ...over,
    },
  });
  const emails = { officer: 'officer@rasadesa.example', curator: 'curator@rasadesa.example' };
  for (const [role, email] of Object.entries(emails))
    await admin.post('/api/accounts', { json: { name: role, email, roles: [role] } });
  return { unitId, pickupPointId: unit.pickupPoints[0].pickupPointId, ...emails };
}

/** A maker of Tapelan, registered by an officer. */
export async function registerSeller(
  officer: DocumentedClient,
  seller: { phone: string; shopName: string; deliveryWays: object },
): Promise<string> {
  const { body } = await officer.post('/api/sellers', {
    json: {
      ownerName: 'Siti',
      regencyCode: '35.19',
      villageCode: '35.19.10.2007',
      villageName: 'Tapelan',
      districtName: 'Balerejo',
      ...seller,
    },
  });
  return body.sellerId;
}

export async function addPicture(seller: DocumentedClient, listingId: string): Promise<void> {
  const form = new FormData();
  form.append('picture', await phonePhoto(), 'foto.jpg');
  await seller.post('/api/listings/{listingId}/pictures', { params: { listingId }, form });
}

/** Pictures are prepared by a reaction; until then the answer says so. */
export async function submit(seller: DocumentedClient, listingId: string): Promise<string> {
  const { body } = await eventually(() =>
    seller.post('/api/listings/{listingId}/submissions', { params: { listingId } }),
  );
  return body.revisionId;
}

export const decide = (curator: DocumentedClient, revisionId: string, json: object) =>
  curator.post('/api/revisions/{revisionId}/decisions', { params: { revisionId }, json });

export const approve = (curator: DocumentedClient, revisionId: string) =>
  decide(curator, revisionId, { outcome: 'approve', checks: allGood, reasons: [] });

/** From a draft to what anybody may buy. */
export async function putOnSale(
  { seller, curator }: Record<'seller' | 'curator', DocumentedClient>,
  draft: object,
): Promise<{ offerId: string; sellerId: string }> {
  const { body } = await seller.post('/api/listings', { json: draft });
  await addPicture(seller, body.listingId);
  await approve(curator, await submit(seller, body.listingId));
  const offerId = body.listingId.replace('lst_', 'ofr_');
  const offer = await eventually(() => curator.get('/api/offers/{offerId}', { params: { offerId } }));
  return { offerId, sellerId: offer.body.shop.sellerId };
}
