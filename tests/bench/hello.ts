import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';

/* What this machine can do at all: Hono that says hello, served as the shop is, in a process of its own on `PORT`. */

const app = new Hono().get('/api/health', (c) => c.text('hello'));
createAdaptorServer({ fetch: app.fetch }).listen(Number(process.env.PORT), '127.0.0.1', () =>
  console.log('hello is ready'),
);
