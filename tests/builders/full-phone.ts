import type { CellPhone } from './cell-phone.ts';

/** The browser has no room for anything more. */
export const fill = ({ page }: CellPhone) =>
  page.evaluate(() => {
    const whole = IDBObjectStore.prototype.add;
    Object.assign(window, { whole });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
export const makeRoom = ({ page }: CellPhone) =>
  page.evaluate(() => {
    IDBObjectStore.prototype.add = Reflect.get(window, 'whole');
  });
