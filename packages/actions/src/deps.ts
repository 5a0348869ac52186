import type { Blobs } from '@rasa/clients/blob';
import type { Messages } from '@rasa/clients/message';
import type { CheckoutProvider } from '@rasa/clients/payment/checkout';
import type { Sniffed } from '@rasa/clients/picture/sniff';
import type { Pushes } from '@rasa/clients/push';
import type { NewId } from '@rasa/domain/id';
import type { Clock } from '@rasa/domain/time';
import type { ProgrammeStore } from '@rasa/store/programme-store';
import type { Store } from '@rasa/store/store';

/** What actions are given. Time, ids and chance come from outside, so that a simulation can replay them. */
export type Deps = {
  store: Store;
  /** The restricted zone; a function of the market is given none. */
  programme: ProgrammeStore;
  blobs: Blobs;
  /** What a file is by its own bytes. */
  sniffPicture: (bytes: Uint8Array) => Sniffed;
  checkout: CheckoutProvider;
  messages: Messages;
  pushes: Pushes;
  /** Sign-in codes that may be sent a day, for each channel: what a flood of requests can cost at most. */
  signInDailyBudget: number;
  /** The unit whose merchant of record receives online money. */
  marketUnitId: string;
  publicOrigin: string;
  clock: Clock;
  newId: NewId;
  /** The seller in whose name a companion asks: every event of it says so. */
  actingFor?: string | undefined;
  /** Unguessable text. */
  secret: () => string;
  /** HMAC-SHA-256 with the deployment's secret, base64url: the same for the same text, and nobody else can make it. */
  sign: (text: string) => Promise<string>;
  /** SHA-256 in hex. */
  hash: (text: string) => Promise<string>;
  /** Between 0 and 1. */
  random: () => number;
  sleep: (milliseconds: number) => Promise<void>;
};
