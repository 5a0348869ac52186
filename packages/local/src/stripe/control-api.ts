import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { StripeControl } from './control.ts';
import { StripeRefusal } from './wire/refusal.ts';

const LOOPBACK = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/**
 * `POST /_control/pay` with `["cs_test_…", "declined"]`: each of `StripeControl` by name, with its arguments
 * as a JSON list, for those who are not in this process. A page in somebody's browser cannot call it: it would
 * bring an Origin, or a Host that is not this machine.
 */
export function controlApi(control: StripeControl): Hono<{ Bindings: HttpBindings }> {
  const acts = new Map<string, (...args: never[]) => unknown>(Object.entries(control));
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.post('/:act', async (c) => {
    const isHere = LOOPBACK.test(c.req.header('host') ?? '') && c.req.header('origin') === undefined;
    if (!isHere) return c.json({ error: 'only for programs on this machine' }, 403);
    const act = acts.get(c.req.param('act'));
    if (act === undefined) return c.json({ error: 'no such control' }, 404);
    try {
      const args: unknown = JSON.parse((await c.req.text()) || '[]');
      if (!Array.isArray(args)) return c.json({ error: 'the arguments are a JSON list' }, 400);
      const result: unknown = await Reflect.apply(act, undefined, args);
      return c.json({ result: result ?? null });
    } catch (error) {
      const message = error instanceof Error ? error.message : 'unknown';
      return c.json({ error: message }, error instanceof StripeRefusal && error.status === 404 ? 404 : 400);
    }
  });
  return app;
}
