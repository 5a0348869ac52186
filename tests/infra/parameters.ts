import { cloud } from '@rasa/infra/cloud';
import type { Stage } from '@rasa/infra/stage';

export type Parameter = { name: string; region: string };

type Template = { Resources: Record<string, { Type: string; Properties?: { Name?: string } }> };

/** What CDK writes into Parameter Store, and where. */
export function publishedBy(stage: Stage): Parameter[] {
  return cloud(stage)
    .synth()
    .stacks.flatMap(({ template, environment: { region } }) =>
      Object.values((template as Template).Resources)
        .filter(({ Type }) => Type === 'AWS::SSM::Parameter')
        .map(({ Properties }) => ({ name: Properties?.Name ?? '', region })),
    );
}

const said = ({ name, region }: Parameter): string => `${name} in ${region}`;

/** Sentences about what the edge reads and nobody writes there, and what is written twice. */
export function parameterFaults(read: readonly Parameter[], published: readonly Parameter[]): string[] {
  const written = published.map(said);
  const twice = written.filter((one, index) => written.indexOf(one) !== index);
  return [
    ...read
      .map(said)
      .flatMap((one) => (written.includes(one) ? [] : [`${one} is read, but CDK publishes no such`])),
    ...twice.map((one) => `${one} is published twice`),
  ];
}
