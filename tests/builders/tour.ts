import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Visitor, visitor } from './visitor.ts';

/** Whose page it is; each is signed in with a code, but for the buyer, who needs none. */
type Tourist = 'buyer' | 'seller' | 'mender' | 'curator' | 'officer';

export type Stop = {
  /** Short, in kebab-case. */
  name: string;
  title: string;
  who: Tourist;
  path: string;
  /** What is done on the page before it is looked at. */
  act?(page: Page): Promise<void>;
};

export type Tour = {
  stops: Stop[];
  /** What a browser of that person keeps: her session or cart. */
  kept: Record<Tourist, NonNullable<BrowserContextOptions['storageState']>>;
};

const accounts = {
  seller: { phone: '+6281200001001' },
  mender: { phone: '+6281200001006' },
  curator: { email: 'kurator@rasadesa.example' },
  officer: { email: 'petugas@rasadesa.example' },
} as const;

async function fillCart(buyer: Visitor, products: readonly RegExp[]): Promise<void> {
  for (const name of products) {
    await buyer.open('/produk');
    await buyer.follow(name);
    await buyer.press('Masukkan keranjang');
  }
}

/** Place and way of delivery for every seller, as far as the fees. */
async function askFees(page: Page): Promise<void> {
  await page.getByLabel('Nama Anda').fill('Dewi Anggraini');
  await page.getByLabel('Nomor HP').fill('0812 3456 7890');
  await page.getByLabel('Kabupaten/kota Anda').selectOption({ label: 'Kota Surabaya' });
  await page.getByRole('button', { name: 'Perbarui ongkir' }).click();
  const ways = page.getByRole('radio', { name: /^Dikirim ekspedisi/ });
  await ways.nth(1).waitFor();
  for (const way of await ways.all()) await way.check();
  await page.getByRole('button', { name: 'Perbarui ongkir' }).click();
  await page.getByLabel('Alamat lengkap').fill('Jl. Kenanga 12, RT 03 RW 02, Gubeng');
  await page.getByRole('radio', { name: /^Kartu, dompet digital/ }).check();
}

async function orderAndPay(buyer: Visitor): Promise<string> {
  await buyer.open('/keranjang');
  await buyer.follow('Lanjut memesan');
  await askFees(buyer.page);
  await buyer.press('Buat pesanan');
  await buyer.press(/Bayar .*\d/);
  await buyer.awaits('Lunas');
  const { pathname, search } = new URL(buyer.page.url());
  return pathname + search;
}

async function recordBatch(seller: Visitor, listing: string): Promise<void> {
  await seller.open(`${listing}/produksi`);
  await seller.fill('Jadi berapa?', '40');
  await seller.press('Simpan batch');
  await seller.sees('Batch tersimpan');
}

/** Signs everybody of the sample data in, makes an order, and says which pages there are to see. */
export async function planTour(browser: Browser, origin: string): Promise<Tour> {
  const person = () => visitor(browser, origin);
  const [buyer, seller, mender, curator, officer] = [
    await person(),
    await person(),
    await person(),
    await person(),
    await person(),
  ];
  const people = { buyer, seller, mender, curator, officer };
  for (const who of ['seller', 'mender', 'curator', 'officer'] as const) {
    await people[who].open('/');
    await people[who].signIn(accounts[who]);
  }
  const products = [/^Kerupuk Lempeng Puli Goreng/, /^Sambel Pecel Madiun Sedang/];
  await fillCart(buyer, products);
  const paid = await orderAndPay(buyer);
  await fillCart(buyer, products);
  /** Where the first link of this kind leads. */
  const way = async ({ page, open }: Visitor, list: string, link: RegExp): Promise<string> => {
    await open(list);
    const found = page.locator('main').getByRole('link', { name: link }).first();
    return new URL((await found.getAttribute('href'))!, origin).pathname;
  };
  const product = await way(buyer, '/produk', products[1]!);
  const live = await way(seller, '/penjual/produk', /^Kerupuk Lempeng Puli Goreng/);
  await recordBatch(seller, live);
  const draft = await way(seller, '/penjual/produk', /^Kerupuk Gendar/);
  const stops: Stop[] = [
    { name: 'home', title: 'Home', who: 'buyer', path: '/' },
    { name: 'category', title: 'Category', who: 'buyer', path: '/kategori/keripik' },
    { name: 'search', title: 'Search with a misspelt word', who: 'buyer', path: '/cari?q=kripik+singkon' },
    { name: 'product', title: 'Product with fees to a place', who: 'buyer', path: `${product}?ke=35.78` },
    { name: 'shop', title: 'Shop', who: 'buyer', path: await way(buyer, product, /^Pecel Mbok Jum$/) },
    { name: 'cart', title: 'Cart with two sellers', who: 'buyer', path: '/keranjang' },
    { name: 'checkout', title: 'Checkout with fees', who: 'buyer', path: '/pesan', act: askFees },
    { name: 'order', title: "Buyer's order, paid", who: 'buyer', path: paid },
    { name: 'receipt', title: "An order's receipt", who: 'buyer', path: paid.replace('?', '/nota?') },
    { name: 'sign-in', title: 'Sign-in', who: 'buyer', path: '/masuk' },
    { name: 'seller-home', title: "Seller's home", who: 'seller', path: '/penjual' },
    { name: 'seller-products', title: "Seller's products", who: 'seller', path: '/penjual/produk' },
    {
      name: 'product-status',
      title: "A curator's reasons",
      who: 'mender',
      path: await way(mender, '/penjual/produk', /^Sambal Bajak Botol/),
    },
    { name: 'product-step', title: 'A step of a product', who: 'seller', path: `${draft}/simpan` },
    { name: 'seller-share', title: 'Telling others of a product', who: 'seller', path: `${live}/bagikan` },
    { name: 'seller-batches', title: 'What was made, by day', who: 'seller', path: `${live}/produksi` },
    { name: 'seller-label', title: 'Label of a batch', who: 'seller', path: `${live}/label?ukuran=besar` },
    {
      name: 'seller-order',
      title: "A seller's part of an order",
      who: 'seller',
      path: await way(seller, '/penjual/pesanan', /Pesanan \w/),
    },
    { name: 'seller-money', title: "Seller's money", who: 'seller', path: '/penjual/uang' },
    {
      name: 'seller-payout',
      title: 'The orders behind a payout',
      who: 'seller',
      path: await way(seller, '/penjual/uang', /di balik uang ini/),
    },
    {
      name: 'seller-statement',
      title: "A seller's month",
      who: 'seller',
      path: await way(seller, '/penjual/uang', /^Laporan bulanan/),
    },
    { name: 'curation-queue', title: 'Curation queue', who: 'curator', path: '/staf/kurasi' },
    {
      name: 'curation-review',
      title: 'Review of a change',
      who: 'curator',
      path: await way(curator, '/staf/kurasi', /^Keripik Tempe/),
    },
    { name: 'support-board', title: 'Support board', who: 'officer', path: '/staf/bantuan' },
    {
      name: 'support-case',
      title: 'Support case',
      who: 'officer',
      path: await way(officer, '/staf/bantuan', /Kembang Goyang/),
    },
    { name: 'transfers', title: 'Proofs of transfer', who: 'officer', path: '/staf/transfer' },
    { name: 'payouts', title: 'Payouts', who: 'officer', path: '/staf/pembayaran' },
    {
      name: 'unit-order',
      title: "An officer's view of an order",
      who: 'officer',
      path: await way(officer, '/staf/pesanan?keadaan=completed', /^\w{6}$/),
    },
    {
      name: 'complaint',
      title: 'A complaint to decide',
      who: 'officer',
      path: await way(officer, '/staf/komplain', /Baca dan putuskan/),
    },
    {
      name: 'training',
      title: 'Training course',
      who: 'officer',
      path: await way(officer, '/staf/pelatihan', /^Camilan kering/),
    },
  ];
  const kept = {} as Tour['kept'];
  for (const who of Object.keys(people) as Tourist[])
    kept[who] = await people[who].page.context().storageState();
  for (const { page } of Object.values(people)) await page.context().close();
  return { stops, kept };
}
