// Of paths alone, which phones load, too: no library may come with them.

/** Lower case, accents off, words joined by `-`: for addresses of pages. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

/** In addresses of pages: `3519102007`. */
export const plainCode = (code: string): string => code.replaceAll('.', '');
