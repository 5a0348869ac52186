/** What a form of a seller may have done, as addresses name it. */
const doneNames = [
  'ambil',
  'batal',
  'batch',
  'cerita',
  'dikembalikan',
  'ekspedisi',
  'grosir',
  'harga',
  'pra-pesan',
  'izin-cabut',
  'jeda',
  'jual',
  'kembali',
  'kirim',
  'komplain',
  'kurir',
  'minta',
  'pesan',
  'pesanan',
  'rekening',
  'rekening-henti',
  'stok',
  'tampil',
  'tarik',
  'terima',
  'tutup',
  'uang',
  'uang-belum',
] as const;
type DoneName = (typeof doneNames)[number];

export const isDone = (name: string): name is DoneName => (doneNames as readonly string[]).includes(name);
