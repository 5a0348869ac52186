import { describe, expect, test } from 'vitest';
import { flagsOf } from './review-flag.ts';

describe('what a public page should not hold is found in a review', () => {
  test.each([
    ['Hubungi 0812-3456-7890 ya', ['phone']],
    ['+62 812 3456 7890', ['phone']],
    ['０８１２３４５６７８９０', ['phone']],
    ['lihat https://toko.lain/x', ['link']],
    ['beli di tokosebelah.com saja', ['link']],
    ['wa.me/seseorang', ['link']],
    ['ikuti @tokoku', ['link']],
    ['tulis ke siti@rumah.test', ['mail']],
    ['rumahnya di Jl. Melati 5', ['place']],
    ['dekat RT 3', ['place']],
    ['penjualnya GOBLOK', ['rude']],
    ['katanya dari penerima manfaat', ['private']],
  ])('%s', (text, flags) => expect(flagsOf(text)).toEqual(flags));

  test.each([
    'Enak sekali, renyah dan gurih!',
    'Harga 15.000 untuk 250 gram, pas.',
    'Dikirim 12-11-2026 sampai besoknya',
    'Rasanya asin.Tapi enak',
    'Santai saja, jalan terus',
    'Ada yang remuk di jalan. Tapi enak',
    '',
  ])('nothing in: %s', (text) => expect(flagsOf(text)).toEqual([]));
});
