import { cloud } from '@rasa/infra/cloud';
import { readStage } from '@rasa/infra/settings';

export type Things = Record<string, number>;

/** What a deployment of production makes, counted by kind in its templates: some of it costs by standing there. */
export function thingsOfProduction(): Things {
  const counts: Things = {};
  for (const { template } of cloud(readStage('production')).synth().stacks) {
    const { Resources } = template as { Resources: Record<string, { Type: string; Properties?: object }> };
    for (const { Type, Properties } of Object.values(Resources)) {
      counts[Type] = (counts[Type] ?? 0) + 1;
      if (Type === 'AWS::WAFv2::WebACL') counts.rules = (Properties as { Rules: unknown[] }).Rules.length;
    }
  }
  return counts;
}
