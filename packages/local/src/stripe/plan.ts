/** What a test wants to go wrong next. Kept in memory only: a restart begins without trouble. */

export interface Fault {
  /** `before`: nothing happened. `after`: it happened, is kept under its key, and only the answer is lost. */
  at: 'before' | 'after';
  /** A status, a cut connection, or an answer that waits for `resume`. */
  answer: number | 'cut' | 'wait';
  times?: number;
  /** How the call begins, such as `POST /v1/refunds`; any call when left out. */
  call?: string;
}

export interface FaultPlan {
  add(fault: Fault): void;
  /** Waits where told to; what is given back is to be done in place of the answer. */
  meet(at: Fault['at'], call: string): Promise<number | 'cut' | undefined>;
  resume(): void;
  clear(): void;
}

export interface EventPlan {
  drop?: boolean;
  copies?: number;
  delayMs?: number;
}

export interface DeliveryPlan {
  /** Used up one by one; `always` serves when it is empty. */
  next: EventPlan[];
  always: EventPlan;
  isHeld: boolean;
}

export type RefundOutcome = 'succeeded' | 'pending' | 'failed';

export interface RefundPlan {
  next: RefundOutcome[];
}

export function planFaults(): FaultPlan {
  let faults: { fault: Fault; left: number }[] = [];
  let waiting: (() => void)[] = [];
  const resume = () => {
    for (const goOn of waiting) goOn();
    waiting = [];
  };
  return {
    add: (fault) => void faults.push({ fault, left: fault.times ?? 1 }),
    meet: async (at, call) => {
      const found = faults.find(({ fault }) => fault.at === at && call.startsWith(fault.call ?? ''));
      if (found === undefined) return undefined;
      found.left -= 1;
      faults = faults.filter(({ left }) => left > 0);
      if (found.fault.answer !== 'wait') return found.fault.answer;
      await new Promise<void>((goOn) => waiting.push(goOn));
      return undefined;
    },
    resume,
    clear: () => {
      faults = [];
      resume();
    },
  };
}

export function planDeliveries(): DeliveryPlan {
  return { next: [], always: {}, isHeld: false };
}
