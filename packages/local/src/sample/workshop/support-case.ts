import {
  answerDelivery,
  cancelSupportCase,
  commentOnCase,
  openSupportCase,
  planSupportCase,
  setCaseTask,
  startSupportCase,
} from '@rasa/actions/workshop/support-case';
import { addSupportCaseFile, deliverSupportCase } from '@rasa/actions/workshop/support-case-file';
import { addDays, jakartaDay } from '@rasa/domain/time';
import type { CaseFileKind } from '@rasa/domain/workshop/case-file';
import type { SupportCase, SupportCaseKind } from '@rasa/domain/workshop/support-case';
import { drawHandover } from '../../drawing/handover.ts';
import { drawLabel, drawLogo } from '../../drawing/paper.ts';
import { drawProduct } from '../../drawing/product.ts';
import type { Moment, Timeline } from '../moment.ts';
import type { Shelf } from './listing.ts';
import type { Shop, Shops } from './seller.ts';

type Help = { shop: Shop; kind: SupportCaseKind; slug?: string; text?: string };

const funds = 'Dana kegiatan unit';

function ask(then: Moment, shelf: Shelf, { shop, kind, slug, text }: Help): Promise<SupportCase> {
  const listingId = slug && shelf.get(slug)?.listingId;
  return openSupportCase(then, shop.keeper, { kind, text, ...(listingId && { listingId }) });
}

/** What a curator's reasons opened. */
async function openedFor(then: Moment, shelf: Shelf, slug: string, kind: SupportCaseKind): Promise<string> {
  const { listingId, shop } = shelf.get(slug)!;
  const about = { sellerId: shop.seller.sellerId, listingId, kind };
  const caseId = await then.store.supportCases.getOpenId(about);
  if (!caseId) throw new Error(`no case of ${kind} is open for ${slug}`);
  return caseId;
}

function plan(then: Moment, { office }: Shop, caseId: string, costIdr: number): Promise<SupportCase> {
  const dueOn = jakartaDay(addDays(then.clock().toISOString(), 14));
  return planSupportCase(then, office.officer, caseId, { dueOn, costIdr, fundSource: funds });
}

/** Planned and begun, with so many of the usual tasks done. */
async function begin(then: Moment, shop: Shop, caseId: string, costIdr: number, done: number): Promise<void> {
  const { tasks } = await plan(then, shop, caseId, costIdr);
  const { officer } = shop.office;
  await startSupportCase(then.later(20), officer, caseId);
  for (const { taskId } of tasks.slice(0, done))
    await setCaseTask(then.later(26), officer, caseId, { taskId, done: true });
}

async function file(
  then: Moment,
  { office }: Shop,
  caseId: string,
  kind: CaseFileKind,
  note: string,
  bytes: Buffer,
) {
  await addSupportCaseFile(then, office.officer, caseId, { kind, note, bytes });
}

async function handOver(then: Moment, { office, seller }: Shop, caseId: string, what: string): Promise<void> {
  await deliverSupportCase(then, office.officer, caseId, {
    bytes: await drawHandover(seller.shopName, what),
  });
}

/** From a curator's reasons: one only asked for, one planned, one under way. */
async function helpAfterDecisions(at: Timeline, shelf: Shelf): Promise<void> {
  const then = at({ days: 3, at: '10:10' });
  const { shop: pecel } = shelf.get('sambal-bajak-botol')!;
  const packaging = await openedFor(then, shelf, 'sambal-bajak-botol', 'packaging');
  await plan(then, pecel, packaging, 150_000);
  const permit = await openedFor(then, shelf, 'sambal-bajak-botol', 'permit');
  await commentOnCase(
    then.later(4),
    pecel.keeper,
    permit,
    'Saya sudah punya NIB. Surat apa lagi yang perlu dibawa?',
  );

  const { shop: nira } = shelf.get('keripik-gadung')!;
  const photo = await openedFor(then, shelf, 'keripik-gadung', 'photo');
  await begin(then, nira, photo, 0, 1);
  const picture = { slug: 'keripik-gadung', category: 'keripik', name: 'Keripik Gadung', variant: 2 };
  await file(then.later(28), nira, photo, 'photo', 'Bahan sebelum direndam', await drawProduct(picture));
  await commentOnCase(
    then.later(29),
    nira.office.officer,
    photo,
    'Foto kemasan kita ambil hari Kamis di rumah Ibu, ya.',
  );
  await commentOnCase(then.later(30), nira.keeper, photo, 'Baik, Kamis pagi saya siapkan tiga kemasan.');
}

/** A label that was accepted, one that was sent back, a logo that waits for the seller's word. */
async function helpWithLooks(at: Timeline, shops: Shops, shelf: Shelf): Promise<void> {
  const sri = shops.get('sri')!;
  const first = at({ days: 32, at: '09:00' });
  const label = await ask(first, shelf, {
    ...{ shop: sri, kind: 'packaging', slug: 'lempeng-puli-goreng' },
    text: 'Label saya masih fotokopi. Ingin yang ada tanggalnya.',
  });
  await begin(first.later(24), sri, label.caseId, 275_000, 3);
  await file(
    first.later(90),
    sri,
    label.caseId,
    'label',
    'Contoh cetak ukuran 12 x 8 cm',
    await drawLabel('Dapur Bu Sri'),
  );
  await handOver(first.later(92), sri, label.caseId, 'Label');
  await answerDelivery(first.later(120), sri.keeper, label.caseId, {
    act: 'accept',
    text: 'Bagus, tulisannya mudah dibaca.',
  });

  const tutik = shops.get('ponorogo')!;
  const second = at({ days: 16, at: '10:00' });
  const draft = await ask(second, shelf, { shop: tutik, kind: 'packaging', slug: 'kembang-goyang' });
  await begin(second.later(20), tutik, draft.caseId, 180_000, 3);
  await file(
    second.later(60),
    tutik,
    draft.caseId,
    'label',
    'Rancangan pertama',
    await drawLabel('Mbak Tutik'),
  );
  await handOver(second.later(62), tutik, draft.caseId, 'Label');
  await answerDelivery(second.later(80), tutik.keeper, draft.caseId, {
    ...{ act: 'send_back', text: 'Nama toko kurang lengkap, harusnya Omah Jajan Mbak Tutik.' },
  });
  await file(
    second.later(200),
    tutik,
    draft.caseId,
    'label',
    'Nama toko lengkap',
    await drawLabel('Omah Jajan Mbak Tutik'),
  );

  const karni = shops.get('ngawi')!;
  const third = at({ days: 9, at: '08:30' });
  const logo = await ask(third, shelf, { shop: karni, kind: 'branding', text: 'Belum punya logo.' });
  await begin(third.later(12), karni, logo.caseId, 100_000, 3);
  await file(third.later(70), karni, logo.caseId, 'logo', 'Pilihan A', await drawLogo('Tempe Renyah'));
  await handOver(third.later(72), karni, logo.caseId, 'Logo');
}

/** Taken by the first shop: a logo, which her labels bear from now on, and a photo that she has yet to put in. */
async function helpThatWasTaken(at: Timeline, shops: Shops, shelf: Shelf): Promise<void> {
  const sri = shops.get('sri')!;
  const first = at({ days: 30, at: '09:20' });
  const logo = await ask(first, shelf, {
    shop: sri,
    kind: 'branding',
    text: 'Ingin logo yang mudah dikenali.',
  });
  await begin(first.later(24), sri, logo.caseId, 100_000, 3);
  await file(first.later(96), sri, logo.caseId, 'logo', 'Warna padi', await drawLogo(sri.seller.shopName));
  await handOver(first.later(98), sri, logo.caseId, 'Logo');
  await answerDelivery(first.later(110), sri.keeper, logo.caseId, { act: 'accept' });

  const second = at({ days: 10, at: '13:10' });
  const photo = await ask(second, shelf, { shop: sri, kind: 'photo', slug: 'rengginang-terasi' });
  await begin(second.later(20), sri, photo.caseId, 0, 3);
  const picture = { slug: 'rengginang-terasi', category: 'kerupuk', name: 'Rengginang Terasi', variant: 2 };
  await file(
    second.later(70),
    sri,
    photo.caseId,
    'photo',
    'Di piring, siang hari',
    await drawProduct(picture),
  );
  await handOver(second.later(71), sri, photo.caseId, 'Foto produk');
  await answerDelivery(second.later(90), sri.keeper, photo.caseId, { act: 'accept' });
}

/** Help of every kind, in every state it can be in. */
export async function giveSupport(at: Timeline, shops: Shops, shelf: Shelf): Promise<void> {
  await helpWithLooks(at, shops, shelf);
  await helpThatWasTaken(at, shops, shelf);
  await helpAfterDecisions(at, shelf);
  const ledre = shops.get('padangan')!;
  const mistaken = await ask(at({ days: 12, at: '14:00' }), shelf, { shop: ledre, kind: 'branding' });
  const reason = 'Tidak jadi, merek lama sudah dikenal.';
  await cancelSupportCase(at({ days: 11, at: '09:00' }), ledre.keeper, mistaken.caseId, reason);
  const lastri = shops.get('lastri')!;
  const text = 'Saya belum punya P-IRT. Bagaimana cara mengurusnya?';
  await ask(at({ days: 1, at: '10:45' }), shelf, {
    shop: lastri,
    kind: 'permit',
    slug: 'keripik-pare',
    text,
  });
}
