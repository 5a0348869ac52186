import { refusalCodes } from '@rasa/domain/refusal-code';

const codes = new Set<string>(refusalCodes);

/** What an answer must never hold: where our code stands, or how it failed. */
const stackText =
  /\bat [\w.<>[\] ]+\(|node_modules|node:internal|\.(?:ts|mjs|js):\d+|(?:Type|Range|Syntax|Reference)Error\b/;

export type Answered = { status: number; text: string; headers: Headers; cpuMilliseconds: number };

const mostCpuMilliseconds = 1000;

function errorOf(text: string): { code?: unknown; message?: unknown } | undefined {
  try {
    return (JSON.parse(text) as { error?: { code?: unknown; message?: unknown } }).error;
  } catch {
    return undefined;
  }
}

/** What is wrong with an answer of the API, whatever was asked. */
export function wrongWith({ status, text, headers, cpuMilliseconds }: Answered): string[] {
  const faults: string[] = [];
  if (status >= 500) faults.push(`answered ${status}`);
  if (stackText.test(text)) faults.push('tells of our code');
  if (cpuMilliseconds > mostCpuMilliseconds) faults.push(`took ${Math.round(cpuMilliseconds)} ms of work`);
  if (status >= 300 && status < 400) {
    const to = headers.get('location') ?? '';
    if (!/^\/(?![/\\])/.test(to) && !/^http:\/\/127\.0\.0\.1:\d+\//.test(to)) faults.push(`leads to ${to}`);
  }
  if (status >= 400 && status < 500) {
    const { code, message } = errorOf(text) ?? {};
    if (typeof code !== 'string' || !codes.has(code))
      faults.push(`refuses without a code of ours: ${text.slice(0, 80)}`);
    if (typeof message !== 'string' || message === '') faults.push('refuses without a sentence');
  }
  return faults;
}
