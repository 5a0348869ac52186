import conditionParser from 'dynalite/db/conditionParser.js';

type Options = Parameters<typeof conditionParser.parse>[1];

/** Enough for a program's conditions, of which only names differ; no more, so that made-up ones fill no memory. */
const maxKnown = 500;

type Known = { parsed: object; usedNames: readonly string[] };

/**
 * Parsing takes a third of what a transaction costs, and most of its conditions are one and the same,
 * `attribute_not_exists(#pk)`. One without values is parsed once; what comes out of it is only read.
 */
export function rememberConditions(): void {
  const known = new Map<string, Known>();
  const { parse } = conditionParser;
  conditionParser.parse = (text: string, options: Options): object => {
    const { attrNames, attrVals, unusedAttrNames } = options.context;
    if (attrVals != null) return parse(text, options);
    const key = JSON.stringify([text, attrNames ?? {}]);
    const before = known.get(key);
    if (before) {
      for (const name of before.usedNames) delete unusedAttrNames[name];
      return before.parsed;
    }
    const parsed = parse(text, options);
    const usedNames = Object.keys(attrNames ?? {}).filter((name) => !(name in unusedAttrNames));
    if (known.size >= maxKnown) known.clear();
    known.set(key, { parsed, usedNames });
    return parsed;
  };
}
