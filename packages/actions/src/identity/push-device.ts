import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import { maxPushDevices, type PushDevice, type Subscription } from '@rasa/domain/identity/push-device';
import type { Locale } from '@rasa/domain/language';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { retrying } from '../retry.ts';

/**
 * From now on this browser is told what waits for the seller, and nobody else's news.
 * @throws Refusal `push.unavailable` where this shop sends none, `push.unknown-service`, `field.invalid`.
 */
export async function addPushDevice(
  deps: Deps,
  { accountId, sellerId }: SellerPrincipal,
  { locale, ...subscription }: Subscription & { locale: Locale },
): Promise<PushDevice> {
  const { publicKey } = deps.pushes;
  if (!publicKey) throw new Refusal('push.unavailable');
  const fault = deps.pushes.faultOf(subscription);
  if (fault === 'endpoint')
    throw new Refusal('push.unknown-service', { fields: { endpoint: { code: 'push.unknown-service' } } });
  if (fault) throw new Refusal('body.invalid', { fields: { [fault]: { code: 'field.invalid' } } });
  const device: PushDevice = {
    ...{ ...subscription, deviceId: await deps.hash(subscription.endpoint), accountId, sellerId },
    ...{ publicKey, locale, addedAt: deps.clock().toISOString() },
  };
  return retrying(deps, async () => {
    await deps.store.pushDevices.save(device);
    const kept = await deps.store.pushDevices.listBySeller(sellerId);
    const own = kept
      .filter((one) => one.accountId === accountId && one.deviceId !== device.deviceId)
      .sort((a, b) => b.addedAt.localeCompare(a.addedAt));
    for (const old of own.slice(maxPushDevices - 1))
      await deps.store.pushDevices.remove(sellerId, old.deviceId);
    return device;
  });
}

/** Signed out, or she wants to hear no more. What is not hers stays, without a word. */
export async function removePushDevice(
  deps: Deps,
  { sellerId }: SellerPrincipal,
  deviceId: string,
): Promise<void> {
  await deps.store.pushDevices.remove(sellerId, deviceId);
}
