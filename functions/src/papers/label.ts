import { type ReadLabel, readLabel } from '@rasa/actions/workshop/label';
import { type Brand, brandOf } from '@rasa/clients/paper/brand';
import { drawLabelPicture } from '@rasa/clients/paper/label-picture';
import { drawLabelSheet, type LabelSheet } from '@rasa/clients/paper/label-sheet';
import { idSchema } from '@rasa/domain/id';
import { pictureKey } from '@rasa/domain/picture';
import { Refusal } from '@rasa/domain/refusal';
import { isLabelShape, type LabelShape } from '@rasa/domain/workshop/label-shape';
import { type Context, Hono } from 'hono';
import type { AppEnv } from '../http/context.ts';
import { readAsker } from '../http/session.ts';
import type { World } from '../world.ts';

/** As small as a label ever shows it. */
const logoWidth = 640;

async function designOf({ store, blobs }: World, pictureId: string | undefined): Promise<Brand | undefined> {
  const picture = pictureId ? await store.pictures.get(pictureId) : undefined;
  if (picture?.status !== 'ready') return undefined;
  const width = picture.widths.find((one) => one >= logoWidth) ?? picture.widths.at(-1);
  const file = width && (await blobs.get(pictureKey.derived(picture, width, 'jpg')));
  return file ? brandOf(file.bytes) : undefined;
}

async function sheetOf(world: World, { label, logoPictureId, offer }: ReadLabel): Promise<LabelSheet> {
  return {
    ...label,
    // Without the name, which a shop may change: short codes have larger modules, and the page leads on by itself.
    address: `${world.publicOrigin}/produk/${offer.approved.offerId}`,
    design: await designOf(world, logoPictureId),
  };
}

type Asked = { found: ReadLabel; shape: LabelShape; offerId: string; code: string };

/** `-` stands for a batch that is not there yet. @throws Refusal */
async function asked(c: Context<AppEnv>, ending: string): Promise<Asked | undefined> {
  const [offerId = '', code = ''] = [c.req.param('offerId'), c.req.param('code')];
  const shape = c.req.param('file')?.slice(0, -ending.length) ?? '';
  if (!isLabelShape(shape)) return undefined;
  if (c.var.asker.kind === 'visitor') throw new Refusal('session.none');
  if (!idSchema('offer').safeParse(offerId).success) throw new Refusal('offer.unknown');
  const found = await readLabel(c.var.world, c.var.asker, offerId, code === '-' ? undefined : code);
  return { found, shape, offerId, code };
}

/** Where a browser asked, its page says it in words and keeps what was chosen. */
function refusedSheet(c: Context<AppEnv>, { found, shape, code }: Asked, refusal: Refusal) {
  if (!c.req.header('accept')?.includes('text/html')) throw refusal;
  const query = new URLSearchParams({ batch: code, ukuran: shape, kurang: refusal.code });
  const { asker } = c.var;
  const language = asker.kind === 'account' && asker.locale === 'en' ? '/en' : '';
  const { sellerId, listingId } = found.offer.approved;
  if (asker.kind === 'account' && asker.sellerId === sellerId)
    return c.redirect(`${language}/penjual/produk/${listingId}/label?${query}`, 303);
  // An officer came from a case, whose page says it; without one, the words alone do.
  const caseId = idSchema('supportCase').safeParse(c.req.query('bantuan'));
  if (!caseId.success) throw refusal;
  return c.redirect(`${language}/staf/bantuan/${caseId.data}/label?${query}`, 303);
}

/** Labels are their maker's, for her and the officers of her unit; nobody keeps them on the way. */
export function labelPapers(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use('/cetak/label/*', readAsker);
  app.get('/cetak/label/:offerId/:code/:file{[a-z]+\\.pdf}', async (c) => {
    const one = await asked(c, '.pdf');
    if (!one) return c.notFound();
    if (one.found.problems.some(({ weight }) => weight === 'must'))
      return refusedSheet(c, one, new Refusal('label.incomplete'));
    const bytes = await drawLabelSheet(await sheetOf(c.var.world, one.found), one.shape);
    if (!bytes) return refusedSheet(c, one, new Refusal('label.too-small'));
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': 'application/pdf',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': `inline; filename="label-${one.found.batch?.code}-${one.shape}.pdf"`,
    });
  });
  app.get('/cetak/label/:offerId/:code/:file{[a-z]+\\.svg}', async (c) => {
    const one = await asked(c, '.svg');
    if (!one) return c.notFound();
    return c.body(await drawLabelPicture(await sheetOf(c.var.world, one.found), one.shape), 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'private, no-store',
      // It is a picture, also where somebody opens it by itself.
      'Content-Security-Policy': "default-src 'none'; img-src data:; style-src 'none'; sandbox",
    });
  });
  return app;
}
