import { splitLocale } from '../locale.ts';

/** The spoken help of a seller's screen, by the page's address without its language. */
const helpOf: readonly [RegExp, string][] = [
  [/^\/penjual$/, 'beranda'],
  [/^\/penjual\/(antrean|produk|pesanan|bantuan|pelatihan|pendamping|uang|toko|ulasan)$/, '$1'],
  [/^\/penjual\/produk\/baru$/, 'baru'],
  [/^\/penjual\/produk\/\w+$/, 'produk-satu'],
  [/^\/penjual\/produk\/\w+\/([a-z-]+)$/, '$1'],
  [/^\/penjual\/pesanan\/[\w-]+$/, 'pesanan-satu'],
  [/^\/penjual\/bantuan\/baru$/, 'bantuan-baru'],
  [/^\/penjual\/bantuan\/\w+$/, 'bantuan-satu'],
  [/^\/penjual\/izin$/, 'izin-saya'],
  [/^\/penjual\/izin\/baru$/, 'izin-baru'],
  [/^\/penjual\/izin\/\w+$/, 'izin-satu'],
  [/^\/penjual\/persetujuan\/\w+$/, 'persetujuan'],
  [/^\/penjual\/uang\/rekening$/, 'rekening'],
  [/^\/penjual\/uang\/laporan\/[\w-]+$/, 'laporan'],
  [/^\/penjual\/uang\/\w+$/, 'pembayaran'],
  [/^\/penjual\/toko\/bagikan$/, 'bagikan'],
  [/^\/penjual\/toko\/\w+$/, 'toko-bagian'],
];

/** What the help is called for the screen at an address, `foto` for the photo's; undefined where none is spoken. */
export function helpAt(address: string): string | undefined {
  const { pathname } = splitLocale(address);
  for (const [pattern, name] of helpOf) {
    const found = pattern.exec(pathname);
    if (found) return name.replace('$1', found[1] ?? '');
  }
  return undefined;
}

/** The words of all of it, by name: `{ "foto": "Foto makanan Ibu. …" }`. */
export const scriptPath = '/suara/naskah.json';

/** The recording. A file of the same name takes its place. */
export const soundPath = (name: string): string => `/suara/${name}.mp3`;
