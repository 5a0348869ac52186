/** Structured lines for the log. Never a name, phone, address, token or body: ids and codes only. */
export type Log = {
  info(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
};

function plain(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  return {
    name: value.name,
    message: value.message,
    stack: value.stack,
    ...(value.cause !== undefined && { cause: plain(value.cause) }),
  };
}

/** Straight out, since Lambda puts words of its own before what goes through `console`, and metrics are read off whole lines. */
const writeLine = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export function jsonLog(level: 'info' | 'error' = 'info', write = writeLine): Log {
  const at =
    (name: string) =>
    (message: string, fields: Record<string, unknown> = {}) =>
      write(
        JSON.stringify({
          level: name,
          message,
          at: new Date().toISOString(),
          ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, plain(value)])),
        }),
      );
  return { info: level === 'info' ? at('info') : () => undefined, error: at('error') };
}
