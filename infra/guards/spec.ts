import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Property, PropertyType, SpecDatabase } from '@aws-cdk/service-spec-types';

export type Template = { Resources?: Record<string, { Type: string; Properties?: Record<string, unknown> }> };

let spec: SpecDatabase | undefined;

/** Made by CDK itself, or by a resource that AWS's specification does not describe. */
const unspecified = /^(Custom::|AWS::CDK::|AWS::CloudFormation::CustomResource)/;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `Ref`, `Fn::…`: its value is known to CloudFormation alone. */
const isIntrinsic = (value: Record<string, unknown>): boolean =>
  Object.keys(value).length === 1 && /^(Ref|Fn::)/.test(Object.keys(value)[0]!);

/**
 * Sentences about properties that AWS's own specification does not know, or that it requires and are missing, at any
 * depth. TypeScript does not see what goes into escape hatches and JSON.
 */
export function misspelt({ Resources = {} }: Template): string[] {
  spec ??= loadAwsServiceSpecSync();
  const known = spec;
  return Object.entries(Resources).flatMap(([id, { Type, Properties = {} }]) => {
    if (unspecified.test(Type)) return [];
    const [resource] = known.lookup('resource', 'cloudFormationType', 'equals', Type);
    if (!resource) return [`${id}: AWS knows no ${Type}`];
    return inObject(known, `${id} (${Type})`, resource.properties, Properties);
  });
}

function inObject(
  known: SpecDatabase,
  at: string,
  properties: Record<string, Property>,
  value: Record<string, unknown>,
): string[] {
  const missing = Object.entries(properties)
    .filter(([name, { required }]) => required && !(name in value))
    .map(([name]) => `${at}: ${name} is missing`);
  const inside = Object.entries(value).flatMap(([name, inner]) => {
    const property = properties[name];
    return property
      ? inValue(known, `${at}.${name}`, property.type, inner)
      : [`${at}: there is no ${name}; known are ${Object.keys(properties).sort().join(', ')}`];
  });
  return [...missing, ...inside];
}

function inValue(known: SpecDatabase, at: string, type: PropertyType, value: unknown): string[] {
  if (isPlain(value) && isIntrinsic(value)) return [];
  if (type.type === 'array' && Array.isArray(value))
    return value.flatMap((one, index) => inValue(known, `${at}[${index}]`, type.element, one));
  if (type.type === 'map' && isPlain(value))
    return Object.entries(value).flatMap(([name, one]) => inValue(known, `${at}.${name}`, type.element, one));
  if (type.type === 'ref' && isPlain(value)) {
    const definition = known.get('typeDefinition', type.reference.$ref);
    return inObject(known, at, definition.properties, value);
  }
  return [];
}
