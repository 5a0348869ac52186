import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

/* What a function costs that does nothing: Hono that says hello, packaged as the others are. */

export const handler = handle(new Hono().get('*', (c) => c.text('hello')));
