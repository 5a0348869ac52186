import type { Destination } from '@rasa/domain/market/delivery';

/** People who bought. Their numbers read as mobile numbers; nobody is ever called. */
const buyer = (name: string, number: number, to: Destination) => ({
  buyer: { name, phone: `+62813000020${String(number).padStart(2, '0')}` },
  to,
});

export const buyers = {
  dewi: buyer('Dewi Anggraini', 1, {
    regencyCode: '35.78',
    districtCode: '35.78.08',
    street: 'Jl. Kenanga 12, RT 03 RW 02',
  }),
  bayu: buyer('Bayu Setiawan', 2, {
    regencyCode: '35.73',
    districtCode: '35.73.05',
    street: 'Perumahan Melati Blok C-7',
  }),
  ratna: buyer('Ratna Sari', 3, { regencyCode: '35.77', districtCode: '35.77.03', street: 'Jl. Salak 4' }),
  joko: buyer('Joko Susilo', 4, {
    regencyCode: '35.19',
    districtCode: '35.19.10',
    street: 'Dusun Krajan RT 05 RW 01',
    note: 'Rumah cat hijau dekat musala',
  }),
  fitri: buyer('Fitri Handayani', 5, {
    regencyCode: '35.15',
    districtCode: '35.15.08',
    street: 'Jl. Pahlawan 31',
  }),
  arif: buyer('Arif Rahman', 6, { regencyCode: '00.00', street: 'Jl. Tebet Barat 9, Jakarta Selatan 12810' }),
  maya: buyer('Maya Puspita', 7, {
    regencyCode: '35.02',
    districtCode: '35.02.17',
    street: 'Jl. Batoro Katong 88',
  }),
  hasan: buyer('Hasan Basri', 8, {
    regencyCode: '35.19',
    districtCode: '35.19.03',
    street: 'Desa Uteran RT 02 RW 04',
  }),
  lina: buyer('Lina Marlina', 9, {
    regencyCode: '35.78',
    districtCode: '35.78.26',
    street: 'Jl. Mulyosari Tengah 5',
  }),
  sarah: buyer('Sarah Miller', 10, {
    regencyCode: '00.00',
    street: 'Jl. Umalas 1 No. 20, Badung, Bali 80361',
  }),
  eko: buyer('Eko Prasetyo', 11, {
    regencyCode: '35.20',
    districtCode: '35.20.06',
    street: 'Jl. Samudra 17',
  }),
  wulan: buyer('Wulan Kartika', 12, {
    regencyCode: '35.77',
    districtCode: '35.77.01',
    street: 'Jl. Setiabudi 23',
  }),
} as const;
