import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** Findings of AWS's own rules that nobody accepted with a reason: which rule, where. */
export function findings(scope: IConstruct): string[] {
  const { violations } = new AwsSolutionsChecks(scope).validateScope(scope);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map((one) => `${ruleName} ${one.constructPath ?? one.resourceLogicalId}`),
  );
}
