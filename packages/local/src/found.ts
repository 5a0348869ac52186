import { parseArgs } from 'node:util';
import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { readEnvironment } from '@rasa/functions/environment';
import { createWorld } from '@rasa/functions/world';
import { region as usualRegion } from './cloud.ts';
import { foundEmptyShop } from './founding.ts';
import { isMailAddress } from './mail-address.ts';

const usage = `npm run found -- --stage STAGE --email ADDRESS [--unit unt_…] [--region NAME]

  Makes the first unit of a stage at AWS and its admin, who signs in by a code to that address and makes the rest.
  --unit is marketUnitId of infra/stages/STAGE.json, where that was changed. Whatever is there already stays.`;

const text = { type: 'string' } as const;

/** `npm run found`: nobody of a new stage can be asked for permission yet, so no page leads here. */
async function found(): Promise<string> {
  const { values } = parseArgs({
    options: { stage: text, email: text, unit: text, region: text },
  });
  const { stage, unit, region = usualRegion } = values;
  const email = values.email?.toLowerCase();
  if (!stage || !isMailAddress(email)) throw new Error(usage);
  const MARKET_TABLE = `rasa-desa-${stage}-market`;
  const world = createWorld(
    readEnvironment({
      ...{ MARKET_TABLE, AWS_REGION: region, ...(unit && { MARKET_UNIT_ID: unit }) },
      // Nothing is shown and nothing signed here.
      ...{ PUBLIC_ORIGIN: 'https://found.invalid', AUTH_SECRET: crypto.randomUUID() },
    }),
  );
  try {
    const isNew = await foundEmptyShop(world, email);
    return isNew
      ? `The unit ${world.marketUnitId} is there. ${email} signs in at /masuk and fills it in at /staf.`
      : `The unit ${world.marketUnitId} was there already; nothing was changed.`;
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    throw new Error(`There is no table ${MARKET_TABLE} in ${region}. Deploy the stage first.`);
  }
}

try {
  console.log(await found());
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
