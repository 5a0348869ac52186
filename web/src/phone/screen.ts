const drawn = [
  /^\/penjual$/,
  /^\/penjual\/antrean$/,
  /^\/penjual\/produk$/,
  /^\/penjual\/produk\/baru$/,
  /^\/penjual\/produk\/\w+(?:\/(?!(?:bagikan|produksi|label|grosir)$)[\w-]+)?$/,
  /^\/penjual\/uang$/,
  /^\/penjual\/pesanan$/,
  /^\/penjual\/pesanan\/[\w-]+$/,
];

/** Whether the phone draws this page itself where there is no network. */
export const isDrawnHere = (pathname: string): boolean => drawn.some((pattern) => pattern.test(pathname));
