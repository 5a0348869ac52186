import { refusePermit, submitPermit, verifyPermit } from '@rasa/actions/workshop/permit';
import type { Draft } from '@rasa/domain/market/content';
import { addDays, jakartaDay } from '@rasa/domain/time';
import { type NewPermit, numberKey, printedDay } from '@rasa/domain/workshop/permit-document';
import { certificatePdf, drawCertificate } from '../../drawing/certificate.ts';
import type { Moment, Timeline } from '../moment.ts';
import { lastDays, waiting } from './fate.ts';
import type { Shelf } from './listing.ts';
import type { Shop, Shops } from './seller.ts';

/** The last day of a product's permit, where its story needs one. */
export function lastDayOf(at: Timeline, slug: string): string | undefined {
  const days = lastDays[slug];
  const now = at({ minutes: 0 }).clock().toISOString();
  return days === undefined ? undefined : jakartaDay(addDays(now, days));
}

/** A P-IRT number says in which year it ends. */
export const endingOn = (permit: Draft['permit'], lastDay: string | undefined): Draft['permit'] =>
  permit?.number && lastDay
    ? { ...permit, number: permit.number.replace(/\d\d$/, lastDay.slice(2, 4)) }
    : undefined;

/** In the second half of the year that the number says, so that it is still good when the sample is loaded. */
function endOf(number: string, index: number): string {
  const month = String(7 + (index % 6)).padStart(2, '0');
  return `20${numberKey(number).slice(13)}-${month}-${String(1 + ((index * 7) % 28)).padStart(2, '0')}`;
}

type Paper = Pick<NewPermit, 'kind' | 'number' | 'endsOn'> & { title: string };

const rowsOf = ({ seller }: Shop, { number, endsOn }: Paper) =>
  [
    ['Nomor', number],
    ['Nama', seller.ownerName],
    ['Usaha', seller.shopName],
    ...(endsOn ? ([['Berlaku sampai', printedDay(endsOn)]] as const) : []),
  ] as const;

async function send(then: Moment, shop: Shop, paper: Paper, asPicture = false): Promise<string> {
  const about = { title: paper.title, rows: rowsOf(shop, paper) };
  const bytes = asPicture ? await drawCertificate(about) : certificatePdf(about);
  const { kind, number, endsOn } = paper;
  const wanted = { kind, number, holderName: shop.seller.ownerName, ...(endsOn && { endsOn }) };
  return (await submitPermit(then, shop.keeper, { ...wanted, bytes })).permitId;
}

const pirtTitle = 'SERTIFIKAT P-IRT';
const halalTitle = 'SERTIFIKAT HALAL';
/** Of every so many products the halal certificate has not been sent yet. */
const halalLeftOut = 7;

async function ofProduct(
  at: Timeline,
  slug: string,
  index: number,
  { listingId, shop }: { listingId: string; shop: Shop },
) {
  const listing = await at({ minutes: 0 }).store.listings.get(listingId);
  const { permit, halalNumber } = listing?.draft ?? {};
  const isLate = waiting.has(slug);
  const then = at({ days: isLate ? 1 : 21, at: '10:15' });
  const { curator } = shop.office;
  if (permit?.kind === 'pirt' && permit.number) {
    const { number } = permit;
    const endsOn = lastDayOf(at, slug) ?? endOf(number, index);
    const permitId = await send(then, shop, { kind: 'pirt', number, endsOn, title: pirtTitle }, isLate);
    const note = 'Ditemukan di SPP-IRT, nama dan produk cocok';
    if (!isLate) await verifyPermit(then.later(5), curator, permitId, note);
  }
  if (!halalNumber || index % halalLeftOut === 0 || isLate) return;
  const permitId = await send(then.later(1), shop, { kind: 'halal', number: halalNumber, title: halalTitle });
  await verifyPermit(then.later(6), curator, permitId, 'Ada di daftar BPJPH, bahan sesuai lampiran');
}

/** Papers of every product that was sent to a curator: most looked up, one over, one near its end, some that wait. */
export async function givePermits(at: Timeline, shops: Shops, shelf: Shelf): Promise<void> {
  for (const [index, [slug, entry]] of [...shelf].entries()) await ofProduct(at, slug, index, entry);
  const [lastri, sri] = [shops.get('lastri')!, shops.get('sri')!];
  const then = at({ days: 6, at: '13:20' });
  const nib = (number: string): Paper => ({ kind: 'nib', number, title: 'NOMOR INDUK BERUSAHA' });
  const blurred = await send(then, lastri, nib('9120601234567'));
  await refusePermit(then.later(20), lastri.office.curator, blurred, {
    reason: 'Fotonya kabur. Foto lagi di tempat terang.',
  });
  await send(at({ days: 2, at: '09:05' }), sri, nib('9120607654321'), true);
}
