import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';
import type { Access, FunctionName, SecretName } from './access.ts';
import { blobsBelow, type Granted, statementsFor } from './grant.ts';
import type { Secrets } from './secrets.ts';
import { keepsData, nameIn, type Stage } from './stage.ts';

export type FunctionShape = {
  /** The packaged folder, when not called as the function is. */
  packageName?: string;
  entry?: string;
  memoryMegabytes: number;
  timeoutSeconds: number;
  /** How many of it may run at once, where more would only hurt. */
  most?: number;
  access: Access;
};

export type Placed = Granted & { secrets: Secrets; environment: Record<string, string> };

const packages = join(import.meta.dirname, '../../dist');
/** So that templates can be looked at before anything was packaged. It answers nothing and is never deployed. */
const absent = join(import.meta.dirname, 'absent');

export const packageFolder = (name: string): string => join(packages, name);

function codeOf(name: string): Code {
  const folder = packageFolder(name);
  return Code.fromAsset(existsSync(folder) ? folder : absent);
}

/** A function of Node 24 on arm64 with a log and a role of its own. */
export function placeFunction(scope: Construct, name: FunctionName, shape: FunctionShape, placed: Placed) {
  const { stage, secrets, keys } = placed;
  const {
    memoryMegabytes,
    timeoutSeconds,
    access,
    packageName = name,
    entry = 'index.handler',
    most,
  } = shape;
  const logGroup = new LogGroup(scope, `${name}-log`, {
    logGroupName: `/rasa-desa/${stage.name}/${name}`,
    retention: stage.logDays as RetentionDays,
    removalPolicy: keepsData(stage) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, `${name}-role`, {
    roleName: nameIn(stage, name),
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  });
  for (const statement of statementsFor(access, placed)) role.addToPolicy(statement);
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    }),
  );
  acceptPrefixes(role, stage, access);
  const made = new Lambda(scope, name, {
    functionName: nameIn(stage, name),
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    code: codeOf(packageName),
    handler: entry,
    memorySize: memoryMegabytes,
    timeout: Duration.seconds(timeoutSeconds),
    ...(most !== undefined && { reservedConcurrentExecutions: most }),
    ...(name === 'images' && { ephemeralStorageSize: Size.mebibytes(512) }),
    role,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    environment: { ...placed.environment, ...secretsOf(access.secrets, secrets) },
    environmentEncryption: keys.market,
  });
  return { made, logGroup, role };
}
export type PlacedFunction = ReturnType<typeof placeFunction>;

/** CloudFormation puts the values in while it deploys; templates hold their names alone. */
const secretsOf = (names: readonly SecretName[], secrets: Secrets): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = secrets.secretValue(name);
      return value ? [[name, value.unsafeUnwrap()]] : [];
    }),
  );

/** The files of a prefix have names that are not known before. Each prefix is accepted by itself, and nothing else. */
function acceptPrefixes(role: Role, stage: Stage, { blobs = {} }: Access): void {
  for (const prefix of Object.keys(blobs))
    accept(
      role,
      `AwsSolutions-IAM5[Resource::${blobsBelow(stage, prefix)}]`,
      `Files below ${prefix} are named by ids; rights.ts says what is done there.`,
    );
}
