import { type PushDevice, pushDeviceSchema } from '@rasa/domain/identity/push-device';
import { Conflict } from '@rasa/domain/refusal';
import { type Key, queryAll, type Table, type Write, WriteRefused } from '../table.ts';

const listOf = (sellerId: string): string => `PUSH#${sellerId}`;
const key = (sellerId: string, deviceId: string): Key => ({ pk: listOf(sellerId), sk: deviceId });
/** Whose device it is now: a shared phone tells one person's news at a time. */
const claimKey = (deviceId: string): Key => ({ pk: `PUSH-DEVICE#${deviceId}`, sk: '-' });

export function pushDeviceStore(table: Table) {
  return {
    async listBySeller(sellerId: string): Promise<PushDevice[]> {
      const items = await queryAll(table, { pk: listOf(sellerId) });
      return items.map((item) => pushDeviceSchema.parse(item));
    },

    /** Whoever had this device before has it no more. @throws Conflict when another took it meanwhile. */
    async save(device: PushDevice): Promise<void> {
      const { sellerId, deviceId } = device;
      const before = await table.get(claimKey(deviceId));
      const claim: Write = {
        kind: 'put',
        item: { ...claimKey(deviceId), sellerId },
        when: before ? { equals: { sellerId: String(before.sellerId) } } : { absent: true },
      };
      const taken: Write[] =
        before && before.sellerId !== sellerId
          ? [{ kind: 'delete', key: key(String(before.sellerId), deviceId) }]
          : [];
      try {
        await table.transact([
          claim,
          ...taken,
          { kind: 'put', item: { ...device, ...key(sellerId, deviceId) } },
        ]);
      } catch (error) {
        if (error instanceof WriteRefused) throw new Conflict('device taken', { cause: error });
        throw error;
      }
    },

    /** Nothing happens where it is not hers. */
    async remove(sellerId: string, deviceId: string): Promise<void> {
      try {
        await table.transact([
          { kind: 'delete', key: claimKey(deviceId), when: { equals: { sellerId } } },
          { kind: 'delete', key: key(sellerId, deviceId) },
        ]);
      } catch (error) {
        if (!(error instanceof WriteRefused)) throw error;
      }
    },
  };
}
