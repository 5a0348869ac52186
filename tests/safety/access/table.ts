import { identityTable, programmeTable } from './identity.ts';
import { marketTable } from './market.ts';
import type { Table } from './row.ts';
import { workshopTable } from './workshop.ts';

/** Who may call what: written by hand, so that a change of a route's access is seen twice. */
export const table: Table = { ...marketTable, ...workshopTable, ...identityTable, ...programmeTable };
