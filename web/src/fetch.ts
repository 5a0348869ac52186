import { astro } from 'astro/hono';
import { Hono } from 'hono';
import { pageState } from './page-state.ts';

const site = new Hono();
site.use('*', pageState());
site.use('*', astro());

export default site;
