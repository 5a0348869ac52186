import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { nameIn, type Stage } from './stage.ts';

const seen = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: false,
});

/** Requests from one address in five minutes. A village behind one address of its provider stays far below. */
const perAddress = { everything: 2_000, signIn: 100 };

const managed = (
  name: string,
  priority: number,
  excluded: readonly string[] = [],
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: excluded.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: seen(name),
});

/** Turns away floods and known attacks before they cost a function's time. For CloudFront, so it lives in us-east-1. */
export function shield(scope: Construct, stage: Stage): CfnWebACL {
  const flood = (name: string, priority: number, limit: number, path?: string): CfnWebACL.RuleProperty => ({
    name,
    priority,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: {
      rateBasedStatement: {
        limit,
        aggregateKeyType: 'IP',
        ...(path && {
          scopeDownStatement: {
            byteMatchStatement: {
              fieldToMatch: { uriPath: {} },
              positionalConstraint: 'STARTS_WITH',
              searchString: path,
              textTransformations: [{ priority: 0, type: 'NORMALIZE_PATH' }],
            },
          },
        }),
      },
    },
    visibilityConfig: seen(name),
  });
  return new CfnWebACL(scope, 'shield', {
    name: nameIn(stage, 'shield'),
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    rules: [
      flood('flood', 0, perAddress.everything),
      flood('sign-in-flood', 1, perAddress.signIn, '/api/sign-in/'),
      managed('AWSManagedRulesAmazonIpReputationList', 2),
      // Photos are larger than the 8 KB that it looks at, and pages carry product texts with quotes and brackets.
      managed('AWSManagedRulesCommonRuleSet', 3, ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY']),
      managed('AWSManagedRulesKnownBadInputsRuleSet', 4),
    ],
    visibilityConfig: seen(nameIn(stage, 'shield')),
  });
}
