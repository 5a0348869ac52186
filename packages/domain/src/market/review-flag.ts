/** What whoever reads a review before the public is pointed at. It decides nothing. */
export const reviewFlags = ['phone', 'link', 'mail', 'place', 'rude', 'private'] as const;
export type ReviewFlag = (typeof reviewFlags)[number];

const words = (list: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

const patterns: Record<ReviewFlag, RegExp> = {
  // Nine digits or more, however they are parted; a price or a date has fewer.
  phone: /(?:\+|\b)(?:\d[\s().-]{0,2}){9,}/,
  link: /https?:|www\.|(?:^|\s)@\w{3,}|\b(?:wa|t)\.me\b|\b[a-z0-9-]{2,}\.(?:com|net|org|id|co|me|shop|store|link|info|xyz|online|site)\b/i,
  mail: /\S@\S+\.\S/,
  // A road alone is none; with a name or a number it is somebody's.
  place:
    /(?<!\p{L})(?:(?:[Jj]ln?|JL)\.?\s*[\p{Lu}\d]|(?:[Jj]alan|[Gg]ang|[Gg]g|[Dd]usun|[Bb]lok)[ \t]+[\p{Lu}\d]|(?:RT|RW|rt|rw)\.?[ \t]*\d)/u,
  rude: words([
    ...['anjing', 'anjir', 'asu', 'bajingan', 'bangsat', 'bego', 'brengsek', 'goblok', 'jancok', 'jancuk'],
    ...['kampret', 'kontol', 'memek', 'monyet', 'ngentot', 'tai', 'tolol', 'fuck\\w*', 'shit', 'bitch'],
  ]),
  // What must not be told of the people behind a shop.
  private: words([
    ...['binaan', 'penerima\\s+manfaat', 'ppks', 'pmks', 'rehabilitasi', 'gelandangan', 'pengemis'],
    ...['tuna\\s*karya', 'tuna\\s*wisma', 'dinas\\s+sosial', 'panti'],
  ]),
};

/** What stands in the text that a public page should not hold. */
export const flagsOf = (text: string): ReviewFlag[] =>
  reviewFlags.filter((flag) => patterns[flag].test(text.normalize('NFKC')));
