import { trackPart } from '@rasa/actions/market/part-tracking';
import type { Message } from '@rasa/clients/message';
import { dispatchEvents } from '@rasa/functions/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Market, openMarket } from '../builders/market.ts';
import { type Sold, soldOrder } from '../builders/sold.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market[Symbol.asyncDispose]());

const onItsWay = () => soldOrder(market, { acts: ['accept', 'pack', 'ship'] });
const track = ({ seller, partId }: Sold, trackingNumber: string, expectedTracking?: string) =>
  trackPart(market.world, seller, partId, { carrierName: 'JNE', trackingNumber, expectedTracking });

describe('the receipt of a parcel that has left', () => {
  it('is given later, the order stays where it is, and the buyer is told of it once', async () => {
    const order = await onItsWay();
    const before = await order.part();
    await track(order, 'JP1', '-');
    await track(order, 'JP1', '-');
    const after = await order.part();
    expect(after).toEqual({
      ...before,
      delivery: { ...before.delivery, carrierName: 'JNE', trackingNumber: 'JP1' },
      version: before.version + 1,
    });
    const sent: Message[] = [];
    const messages = { send: async (message: Message) => void sent.push(message) };
    await dispatchEvents({ ...market.world, messages });
    const told = sent.filter(({ template }) => template === 'partTracked');
    expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('JNE · JP1')]);
  });

  it('is put right, but never over one that she has not seen', async () => {
    const order = await onItsWay();
    await track(order, 'JP1');
    await expect(track(order, 'JP2', '-')).rejects.toMatchObject({ code: 'part.tracking-moved' });
    await track(order, 'JP2', 'JNE · JP1');
    expect((await order.part()).delivery.trackingNumber).toBe('JP2');
    await order.act('deliver');
    await track(order, 'JP3');
    expect((await order.part()).delivery.trackingNumber).toBe('JP3');
  });

  it('is for parcels of carriers alone, from leaving until it came back, and for nobody else', async () => {
    const packed = await soldOrder(market, { acts: ['accept', 'pack'], delivery: 'carrier' });
    const fetched = await soldOrder(market, { acts: ['accept', 'pack', 'ready', 'deliver'] });
    for (const order of [packed, fetched])
      await expect(track(order, 'JP1')).rejects.toMatchObject({ code: 'part.not-in-state' });
    const order = await onItsWay();
    await expect(track({ ...order, seller: packed.seller }, 'JP1')).rejects.toMatchObject({
      code: 'part.unknown',
    });
  });
});
