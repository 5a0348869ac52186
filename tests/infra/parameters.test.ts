import { readStage } from '@rasa/infra/settings';
import { type Stage, stageNames } from '@rasa/infra/stage';
import { describe, expect, test, vi } from 'vitest';
import { type Parameter, parameterFaults, publishedBy } from './parameters.ts';

type Asked = { name: string };
type Options = { provider?: { region: string } };

/** What the edge's program asks of Parameter Store, by itself: SST's components are not needed to see that. */
async function readByEdge(stage: Stage): Promise<Parameter[]> {
  const read: Parameter[] = [];
  vi.stubGlobal('aws', {
    Provider: class {
      region: string;
      constructor(_name: string, { region }: { region: string }) {
        this.region = region;
      }
    },
    ssm: {
      getParameterOutput({ name }: Asked, { provider }: Options) {
        read.push({ name, region: provider?.region ?? stage.region });
        return { value: `value of ${name}` };
      },
    },
    secretsmanager: { getSecretVersionOutput: () => ({ secretString: 'key' }) },
  });
  const path = '../../infra/edge/published.ts';
  const { published } = (await import(/* @vite-ignore */ path)) as { published(stage: Stage): object };
  published(stage);
  return read;
}

describe.each(stageNames)('of %s', (name) => {
  test('the edge reads only what CDK publishes, in the region where it is, and nothing is published twice', async () => {
    const stage = readStage(name);
    const [read, published] = [await readByEdge(stage), publishedBy(stage)];
    expect(read.length).toBeGreaterThan(5);
    expect(parameterFaults(read, published)).toEqual([]);
  });
});

test('a name that nobody publishes, one in another region and one that is published twice are found', () => {
  const published = publishedBy(readStage('dev'));
  const [one] = published as [Parameter];
  const unknown = { ...one, name: '/rasa-desa/dev/orgin-host' };
  const elsewhere = { ...one, region: 'eu-west-1' };
  expect(parameterFaults([unknown, elsewhere, one], published)).toEqual([
    `/rasa-desa/dev/orgin-host in ${one.region} is read, but CDK publishes no such`,
    `${one.name} in eu-west-1 is read, but CDK publishes no such`,
  ]);
  expect(parameterFaults([], [...published, one])).toEqual([
    `${one.name} in ${one.region} is published twice`,
  ]);
});
