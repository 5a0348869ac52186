interface RefusalDetail {
  status?: number;
  type?: string;
  code?: string;
  param?: string;
  /**
   * Stripe keeps the answer of a call that it began to work on, also a "no", and gives it again to the same
   * key for a day; a call whose parameters were wrong was never begun.
   */
  isKept?: boolean;
}

/** An answer in Stripe's form of an error. */
export class StripeRefusal extends Error {
  override name = 'StripeRefusal';
  readonly status: number;
  readonly isKept: boolean;
  readonly body: { error: { type: string; message: string; code?: string; param?: string } };

  constructor(message: string, detail: RefusalDetail = {}) {
    super(message);
    this.status = detail.status ?? 400;
    this.isKept = detail.isKept ?? false;
    const { code, param } = detail;
    this.body = {
      error: {
        type: detail.type ?? 'invalid_request_error',
        message,
        ...(code === undefined ? {} : { code }),
        ...(param === undefined ? {} : { param }),
      },
    };
  }
}

export function noSuch(what: string, id: string, param = 'id'): StripeRefusal {
  const message = `No such ${what}: '${id}'`;
  return new StripeRefusal(message, { status: 404, code: 'resource_missing', param, isKept: true });
}
