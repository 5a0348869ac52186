type Value = string | number | boolean | undefined | Value[] | { [name: string]: Value };

export type JsonLd = { '@type': string } & { [name: string]: Value };

/** Text that cannot end the element it stands in, whatever a maker wrote. */
export const jsonLdText = (data: JsonLd): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
