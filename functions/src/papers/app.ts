import { type CardShape, cardShapes, drawCard } from '@rasa/clients/paper/card';
import { drawPoster, type PosterSize, posterSizes } from '@rasa/clients/paper/poster';
import { idSchema } from '@rasa/domain/id';
import type { CatalogueEntry } from '@rasa/domain/market/catalogue';
import { cardVersion, sharePaths, shopCardPictures, shopCardVersion } from '@rasa/domain/market/share';
import { Refusal } from '@rasa/domain/refusal';
import { type Context, Hono } from 'hono';
import type { AppEnv } from '../http/context.ts';
import { answerError } from '../http/error.ts';
import { securityHeaders } from '../http/headers.ts';
import type { World } from '../world.ts';
import { certificatePapers } from './certificate.ts';
import { labelPapers } from './label.ts';
import { productCard, productPoster, shopCard, shopPoster } from './public.ts';
import { receiptPapers } from './receipt.ts';

/** The address names the version, so what it shows never changes. */
const forEver = 'public, max-age=31536000, immutable';
/** A price on paper is as old as its print anyway. */
const forAWhile = 'public, max-age=300';

const isShape = (name: string): name is CardShape => Object.hasOwn(cardShapes, name);
const isSize = (name: string): name is PosterSize => Object.hasOwn(posterSizes, name);

async function offerOf(c: Context<AppEnv>): Promise<CatalogueEntry> {
  const offerId = c.req.param('offerId') ?? '';
  const entry = idSchema('offer').safeParse(offerId).success && (await c.var.world.catalogue.get(offerId));
  if (!entry) throw new Refusal('offer.unknown');
  return entry;
}

async function shopOf(c: Context<AppEnv>): Promise<[CatalogueEntry['shop'], readonly CatalogueEntry[]]> {
  const entries = await c.var.world.catalogue.shop(c.req.param('slug') ?? '');
  const [first] = entries;
  if (!first) throw new Refusal('seller.unknown');
  return [first.shop, entries];
}

const jpeg = (c: Context<AppEnv>, bytes: Uint8Array) =>
  c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': 'image/jpeg',
    'Cache-Control': forEver,
    // Previews of links are drawn by others' sites.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });

const pdf = (c: Context<AppEnv>, bytes: Uint8Array, name: string) =>
  c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': 'application/pdf',
    'Cache-Control': forAWhile,
    'Content-Disposition': `inline; filename="${name.replace(/[^a-z0-9-]/g, '')}.pdf"`,
  });

/**
 * What is drawn: pictures for sharing and papers to print, of what anybody may see in the shop. A function of its own,
 * since drawing takes libraries, fonts and memory that no page needs.
 */
export function createPapersApp(world: World): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.onError(answerError);
  app.use(async (c, next) => {
    c.set('world', world);
    c.set('locale', 'id');
    await next();
  }, securityHeaders);

  app.get('/kartu/produk/:offerId/:version/:file{[a-z]+\\.jpg}', async (c) => {
    const shape = c.req.param('file').slice(0, -'.jpg'.length);
    if (!isShape(shape)) return c.notFound();
    const entry = await offerOf(c);
    const version = cardVersion(entry);
    if (c.req.param('version') !== version)
      return c.redirect(sharePaths.productCard(entry.offerId, version, shape), 302);
    return jpeg(c, await drawCard(await productCard(world, entry), shape));
  });
  app.get('/kartu/toko/:slug/:version/:file{[a-z]+\\.jpg}', async (c) => {
    const shape = c.req.param('file').slice(0, -'.jpg'.length);
    if (!isShape(shape)) return c.notFound();
    const [shop, entries] = await shopOf(c);
    const shown = entries.slice(0, shopCardPictures);
    const version = shopCardVersion(shown);
    if (c.req.param('version') !== version)
      return c.redirect(sharePaths.shopCard(shop.slug, version, shape), 302);
    return jpeg(c, await drawCard(await shopCard(world, shop, shown), shape));
  });
  app.get('/cetak/produk/:offerId/:file{poster-[a-z0-9]+\\.pdf}', async (c) => {
    const size = c.req.param('file').slice('poster-'.length, -'.pdf'.length);
    if (!isSize(size)) return c.notFound();
    const entry = await offerOf(c);
    return pdf(c, await drawPoster(await productPoster(world, entry), size), `poster-${size}-${entry.slug}`);
  });
  app.get('/cetak/toko/:slug/:file{poster-[a-z0-9]+\\.pdf}', async (c) => {
    const size = c.req.param('file').slice('poster-'.length, -'.pdf'.length);
    if (!isSize(size)) return c.notFound();
    const [shop, entries] = await shopOf(c);
    return pdf(
      c,
      await drawPoster(await shopPoster(world, shop, entries), size),
      `poster-${size}-${shop.slug}`,
    );
  });
  app.route('/', labelPapers());
  app.route('/', receiptPapers());
  app.route('/', certificatePapers());
  return app;
}
