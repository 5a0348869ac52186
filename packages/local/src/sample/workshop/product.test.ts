import { missingIn } from '@rasa/domain/workshop/completeness';
import { readPhone } from '@rasa/functions/http/phone';
import { expect, test } from 'vitest';
import { sampleAccounts } from '../account.ts';
import { buyers } from '../market/buyer.ts';
import { descriptions } from './description.ts';
import { drafts, firstTries, leftUnits, paused, refused, renewals, suspended, waiting } from './fate.ts';
import { draftOf, products } from './product.ts';
import { shopPlans } from './shop-list.ts';

const today = '2026-11-25';
const slugs = products.map(({ slug }) => slug);

test('every product of the catalogue is sold by exactly one shop and described by its maker', () => {
  expect(shopPlans.flatMap((plan) => plan.products).toSorted()).toEqual(slugs.toSorted());
  expect(Object.keys(descriptions).toSorted()).toEqual(slugs.toSorted());
});

test('whatever happens to a product of the sample happens to one that is there', () => {
  const lists = [waiting, paused, ...[refused, firstTries, renewals, suspended, leftUnits].map(Object.keys)];
  expect(lists.flatMap((list) => [...list]).filter((slug) => !slugs.includes(slug))).toEqual([]);
});

test('every product lacks nothing but its pictures, so that it can be submitted', () => {
  const pictureIds = ['pic_01J00000000000000000000000'];
  const problems = products.map((product) => [
    product.slug,
    missingIn({ ...draftOf(product, 2026), pictureIds }, today),
  ]);
  expect(problems.filter(([, missing]) => Object.keys(missing!).length > 0)).toEqual([]);
});

test('permit and halal numbers are each given once', () => {
  const numbers = products.flatMap((product) => {
    const { permit, halalNumber } = draftOf(product, 2026);
    return [permit?.number, halalNumber].filter((number) => number !== undefined);
  });
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('every number of the sample reads as a mobile number and is one person’s', async () => {
  const phones = [
    ...shopPlans.map(({ phone }) => phone),
    ...Object.values(buyers).map(({ buyer }) => buyer.phone),
  ];
  expect(await Promise.all(phones.map((phone) => readPhone(phone)))).toEqual(phones);
  expect(new Set(phones).size).toBe(phones.length);
  const written = sampleAccounts.filter(({ signIn }) => !signIn.includes('@')).map(({ signIn }) => signIn);
  expect(written.every((phone) => /^0812-0000-\d{4}$/.test(phone))).toBe(true);
});

/** What no public page may say of a seller. */
const hurtful =
  /\b(binaan|penerima manfaat|PM|PPKS|rehabilitasi|gelandangan|pengemis|tuna karya|PRSE|Jangkar Besi)\b/;

test('nothing that the public reads says who takes part in anything', () => {
  const shops = shopPlans.map(({ shopName, about, ownerName }) => [shopName, about, ownerName].join(' '));
  const foods = products.map((product) => JSON.stringify(draftOf(product, 2026)));
  const texts = [...shops, ...foods, JSON.stringify([renewals, drafts])];
  expect(texts.filter((text) => hurtful.test(text))).toEqual([]);
  expect(hurtful.test('Dapur warga binaan')).toBe(true);
});
