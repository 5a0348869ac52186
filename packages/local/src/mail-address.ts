/** Ends that nobody owns: of samples, tests and settings nobody has filled in. */
export const isNobodys = (text: string): boolean => /\.(example|invalid|test|localhost)>?$/.test(text);

/** An address that somebody may read. */
export const isMailAddress = (text: string | undefined): text is string =>
  text !== undefined && /^[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+$/.test(text) && !isNobodys(text);
