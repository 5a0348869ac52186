import type { Subscription } from '@rasa/domain/identity/push-device';

export type Push = {
  /** What the worker on the phone reads; nobody on the way can. */
  text: string;
  /** For how long the service keeps it for a phone that is off. */
  ttlSeconds: number;
  /** A later one of the same topic takes the place of one that still waits. */
  topic: string;
  isUrgent: boolean;
};

export type Pushes = {
  /** What browsers are told to listen to; without one there is no push. */
  publicKey: string | undefined;
  /** The field that says why nothing can be sent there; undefined where it can. */
  faultOf(subscription: Subscription): 'endpoint' | 'p256dh' | undefined;
  /**
   * @returns `gone` where the browser does not listen any more: it is not to be asked again
   * @throws PushFailed where it may work the next time
   */
  send(subscription: Subscription, push: Push): Promise<'sent' | 'gone' | 'refused'>;
};

/** No service took it now; `cause` says why, and never to whom. */
export class PushFailed extends Error {
  override readonly name = 'PushFailed';
}
