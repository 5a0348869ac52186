import { submitPermit, verifyPermit } from '@rasa/actions/workshop/permit';
import type { SellerPrincipal, StaffPrincipal } from '@rasa/domain/identity/permission';
import type { NewPermit } from '@rasa/domain/workshop/permit-document';
import { jpegBytes } from './workshop.ts';
import type { TestWorld } from './world.ts';

/** A PDF of one empty page. */
export const pdfBytes = new TextEncoder().encode(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`);

export const pirt = 'P-IRT 2093519011162-31';
export const halal = 'ID35110017058840424';

/** A P-IRT for the product of `completeDraft`. */
const newPermit = (over: Partial<NewPermit> = {}): NewPermit => ({
  kind: 'pirt',
  number: pirt,
  holderName: 'Siti',
  endsOn: '2031-06-30',
  ...over,
});

export const sendPermit = async (
  world: TestWorld,
  seller: SellerPrincipal,
  over: Partial<NewPermit> & { bytes?: Uint8Array } = {},
) => {
  const { bytes = await jpegBytes(33), ...permit } = over;
  return submitPermit(world, seller, { ...newPermit(permit), bytes });
};

export async function verifiedPermit(
  world: TestWorld,
  { seller, staff }: { seller: SellerPrincipal; staff: StaffPrincipal },
  over: Partial<NewPermit> = {},
) {
  const { permitId } = await sendPermit(world, seller, over);
  return verifyPermit(world, staff, permitId, 'Ada di daftar, nama cocok');
}
