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

/** A headless Chromium, with nothing to be installed beforehand. */
export async function launchChromium(): Promise<Browser> {
  const found = known.find((path) => path !== undefined && existsSync(path));
  if (found) return chromium.launch({ executablePath: found, args: quiet });
  return chromium.launch({ executablePath: await bundled.executablePath(), args: quiet });
}

/** The phone that pages are made for first. */
export const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 1,
  isMobile: true,
  hasTouch: true,
};
export const desktop = { viewport: { width: 1280, height: 800 } };
