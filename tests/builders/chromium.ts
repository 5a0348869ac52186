import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** A browser that came with the machine, before the one that comes with the packages. */
const known = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Chromium would otherwise look up hosts of its maker at every start. */
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const programPath = async (): Promise<string> =>
  known.find((path) => path !== undefined && existsSync(path)) ?? bundled.executablePath();

/** A headless Chromium, with nothing to be installed beforehand. With a port, other programs may steer it as well. */
export async function launchChromium(debuggingPort?: number): Promise<Browser> {
  const steered = debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`];
  return chromium.launch({ executablePath: await programPath(), args: [...quiet, ...steered] });
}

/** A Chromium with a profile that outlives it, and all of its requests over one line. */
export async function startChromium(profile: string, linePort: number) {
  const program = spawn(
    await programPath(),
    [
      ...quiet,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--proxy-server=http://127.0.0.1:${linePort}`,
      '--proxy-bypass-list=<-loopback>',
      '--no-default-browser-check',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((done, failed) => {
    let told = '';
    program.stderr.on('data', (text) => {
      told += text;
      const found = /DevTools listening on (ws:\S+)/.exec(told)?.[1];
      if (found) done(found);
    });
    program.once('exit', () => failed(new Error(`Chromium ended: ${told}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  return {
    browser,
    /** As an empty battery would: nothing is closed. */
    async kill(): Promise<void> {
      const gone = once(program, 'exit');
      program.kill('SIGKILL');
      await gone;
    },
  };
}

/** The phone that pages are made for first. */
export const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 1,
  isMobile: true,
  hasTouch: true,
};
export const desktop = { viewport: { width: 1280, height: 800 } };
