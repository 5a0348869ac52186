import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite, root } from '@rasa/local/build';
import { bundleFunctions, type FunctionName } from '../../functions/scripts/bundle.ts';
import { type Market, openMarket } from '../builders/market.ts';
import { type HttpAnswer, type RunningFunction, startFunction } from './function.ts';
import { openPostBox, type PostBox } from './post-box.ts';

const publicOrigin = 'https://shop.test';

export type Stage = {
  market: Market;
  postBox: PostBox;
  environment: Record<string, string>;
  /** Packages a function. @returns the module that AWS would load */
  bundle(name: FunctionName): Promise<string>;
  /** Starts it over the market's table, bucket and card provider. */
  run<Answer = HttpAnswer>(file: string, over?: Record<string, string>): Promise<RunningFunction<Answer>>;
  start<Answer = HttpAnswer>(name: FunctionName): Promise<RunningFunction<Answer>>;
  startSite(): Promise<RunningFunction<HttpAnswer>>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** The cloud around packaged functions: stand-ins for table, bucket, card provider and messages. */
export async function openStage(): Promise<Stage> {
  const postBox = await openPostBox();
  const market = await openMarket({
    // The functions go by the real clock.
    now: new Date().toISOString(),
    environment: { PUBLIC_ORIGIN: publicOrigin, MESSAGE_BOX_URL: postBox.url },
  });
  // Inside the tree, so that what lies beside a bundle is found.
  await mkdir(join(root, '.tmp'), { recursive: true });
  const outdir = await mkdtemp(join(root, '.tmp/lambda-'));
  const environment = {
    ...Object.fromEntries(
      Object.entries(market.world.environment).map(([name, value]) => [name, String(value)]),
    ),
    MARKET_UNIT_ID: market.unit.unitId,
    AWS_ACCESS_KEY_ID: process.env.AWS_ACCESS_KEY_ID!,
    AWS_SECRET_ACCESS_KEY: process.env.AWS_SECRET_ACCESS_KEY!,
  };
  const running: AsyncDisposable[] = [];
  async function run<Answer>(file: string, over = {}): Promise<RunningFunction<Answer>> {
    const started = await startFunction<Answer>(file, { ...environment, ...over });
    running.push(started);
    return started;
  }
  const bundled = new Map<FunctionName, Promise<string>>();
  async function bundleNew(name: FunctionName): Promise<string> {
    const [made] = await bundleFunctions({ outdir, only: [name] });
    return made!.file;
  }
  function bundle(name: FunctionName): Promise<string> {
    const made = bundled.get(name) ?? bundleNew(name);
    bundled.set(name, made);
    return made;
  }
  return {
    market,
    postBox,
    environment,
    bundle,
    run,
    start: async (name) => run(await bundle(name)),
    startSite: async () => run((await buildSite()).serverEntry),
    async [Symbol.asyncDispose]() {
      await Promise.all(running.map((one) => one[Symbol.asyncDispose]()));
      await market[Symbol.asyncDispose]();
      await postBox.close();
      await rm(outdir, { recursive: true, force: true });
    },
  };
}
