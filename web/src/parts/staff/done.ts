/** What a form of staff may have done, as addresses name it. */
const doneNames = [
  'akun',
  'balik',
  'batal',
  'bayar',
  'berkas',
  'cabut',
  'daftar',
  'hadir',
  'hak',
  'hubung',
  'izin',
  'kembali',
  'kursus',
  'minta',
  'mulai',
  'pertemuan',
  'peserta',
  'pesan',
  'rencana',
  'serah',
  'tarik',
  'tolak',
  'uang',
  'ulang',
  'unit',
  'urung',
  'usul',
] as const;
type DoneName = (typeof doneNames)[number];

export const isDone = (name: string): name is DoneName => (doneNames as readonly string[]).includes(name);
