import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { type ParameterName, parameterPath } from './parameter-name.ts';
import type { Stage } from './stage.ts';

export function publish(
  scope: Construct,
  stage: Stage,
  values: Partial<Record<ParameterName, string>>,
): void {
  for (const [name, stringValue] of Object.entries(values))
    new StringParameter(scope, `parameter-${name}`, {
      parameterName: parameterPath(stage, name as ParameterName),
      stringValue,
    });
}
