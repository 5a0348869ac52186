import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import type { Packing } from '@rasa/actions/market/catalogue-reading';

/** Fast rather than small: it is packed with every change, and read within one region. */
export const gzipPacking: Packing = {
  pack: (text) => promisify(gzip)(text, { level: constants.Z_BEST_SPEED }),
  unpack: async (bytes) => (await promisify(gunzip)(bytes)).toString(),
};
