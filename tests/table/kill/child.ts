import { startTable } from '@rasa/local/table/server';

/* A database of its own for the kill test: `node child.ts <folder>` says where it listens, then lives until killed. */

const { endpoint } = await startTable({ path: process.argv[2]! });
console.log(endpoint);
