import type { Template } from './spec.ts';

type Statement = { Effect: string; Action: string | string[]; Resource?: unknown; NotResource?: unknown };

const asList = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** The text of a resource, with what only CloudFormation knows as `…`. */
function written(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  const join = (resource as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'];
  return join ? join[1].map((part) => (typeof part === 'string' ? part : '…')).join('') : '…';
}

/** Each permission of a role that holds for more than one named thing, or more than one named action. */
export function stars(template: Template): string[] {
  const found = Object.values(template.Resources ?? {})
    .filter(({ Type }) => Type === 'AWS::IAM::Policy' || Type === 'AWS::IAM::ManagedPolicy')
    .flatMap(
      ({ Properties }) =>
        (Properties as { PolicyDocument: { Statement: Statement[] } }).PolicyDocument.Statement,
    )
    .flatMap((one) => {
      const actions = asList(one.Action);
      const resources = [
        ...asList(one.Resource ?? []).map(written),
        ...asList(one.NotResource ?? []).map((not) => `all but ${written(not)}`),
      ];
      return resources
        .filter((resource) => resource.includes('*') || actions.some((action) => action.includes('*')))
        .map((resource) => `${actions.sort().join(' ')} on ${resource}`);
    });
  return [...new Set(found)].sort();
}
