import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');

type Room = 'domain' | 'store' | 'clients' | 'actions' | 'functions' | 'web' | 'local' | 'infra' | 'tests';

type Rule = {
  /** Other rooms that may be imported. */
  rooms: readonly Room[];
  /** Rooms of which only types may be imported. */
  types?: readonly Room[];
  /** Packages that may be imported, by their start. All where it is missing. */
  packages?: readonly string[];
  /** Packages that must not be imported, by their start. */
  never?: readonly string[];
};

/** What each room may import. Neither the compiler nor the dead-code finder sees a wrong import between workspaces. */
const rules: Record<Room, Rule> = {
  domain: { rooms: [], packages: ['zod'] },
  store: { rooms: ['domain'], packages: ['@aws-sdk/client-dynamodb', '@aws-sdk/util-dynamodb', 'zod'] },
  clients: { rooms: ['domain'], never: ['@aws-sdk/client-dynamodb', 'hono'] },
  actions: { rooms: ['domain'], types: ['store', 'clients'], packages: ['zod'] },
  functions: { rooms: ['domain', 'store', 'clients', 'actions'], never: [] },
  web: { rooms: ['domain', 'functions'], never: ['@aws-sdk/', 'stripe', 'better-auth'] },
  local: { rooms: ['domain', 'store', 'clients', 'actions', 'functions'] },
  infra: { rooms: [] },
  tests: { rooms: ['domain', 'store', 'clients', 'actions', 'functions', 'web', 'local', 'infra'] },
};

export type Source = { path: string; text: string };

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

export type Import = { specifier: string; typeOnly: boolean };

export function importsOf(text: string): Import[] {
  return [...text.matchAll(importPattern)].map((match) => ({
    specifier: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined || onlyTypes(match[0]),
  }));
}

/** `import { type A, type B } from …` */
function onlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/.exec(statement)?.[1];
  const list = names?.split(',').filter((name) => name.trim() !== '') ?? [];
  return list.length > 0 && list.every((name) => name.trim().startsWith('type '));
}

function roomOf(path: string): Room | undefined {
  const match = /^(?:packages\/)?(domain|store|clients|actions|functions|web|local|infra|tests)\//.exec(path);
  return match?.[1] as Room | undefined;
}

function targetOf(path: string, specifier: string): { room?: Room; package?: string; inside: boolean } {
  if (specifier.startsWith('.')) {
    const target = relative('.', join(dirname(path), specifier));
    return { room: roomOf(target), inside: true };
  }
  const room = /^@rasa\/(\w+)/.exec(specifier)?.[1] as Room | undefined;
  return room ? { room, inside: true } : { package: specifier, inside: false };
}

const startsWithAny = (name: string, starts: readonly string[]): boolean =>
  starts.some((start) => name === start || name.startsWith(start.endsWith('/') ? start : `${start}/`));

const isTest = (path: string): boolean => /\.test\.ts$/.test(path);

/** One sentence for each import that a room may not have. */
export function violations(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const room = roomOf(path);
    // What proves a room may use what the room itself may not.
    if (!room || isTest(path)) return [];
    const declares = path.endsWith('.d.ts');
    return importsOf(text).flatMap((one) =>
      verdict(path, room, { ...one, typeOnly: one.typeOnly || declares }),
    );
  });
}

function verdict(path: string, room: Room, { specifier, typeOnly }: Import): string[] {
  const rule = rules[room];
  const target = targetOf(path, specifier);
  if (target.inside) {
    if (target.room === undefined || target.room === room) return [];
    if (rule.rooms.includes(target.room)) return webDoor(path, room, target.room, typeOnly);
    if (typeOnly && rule.types?.includes(target.room)) return [];
    return [`${path} imports ${specifier}: ${room} must not reach ${target.room}`];
  }
  const name = target.package!;
  if (rule.packages && !startsWithAny(name, rule.packages))
    return [`${path} imports ${name}: not for ${room}`];
  return rule.never && startsWithAny(name, rule.never) ? [`${path} imports ${name}: not for ${room}`] : [];
}

/** Those that mount the API, and how both are packaged. */
const webDoors = [
  'web/src/site.ts',
  'web/src/fetch.ts',
  'web/src/api.ts',
  'web/lambda/server.ts',
  'web/lambda/integration.ts',
];

/** Pages reach the API only through the files that mount it; types of its answers may be used anywhere. */
function webDoor(path: string, room: Room, target: Room, typeOnly: boolean): string[] {
  if (room !== 'web' || target !== 'functions' || typeOnly) return [];
  return webDoors.includes(path) ? [] : [`${path} imports functions: only the files that mount the API may`];
}

const folders = ['packages', 'functions', 'web', 'infra', 'tests'];
const skipped = /(^|\/)(node_modules|dist|paraglide|\.astro)(\/|$)/;

export async function allSources(): Promise<Source[]> {
  const lists = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && /\.(ts|tsx|astro)$/.test(entry.name))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
        .filter((path) => !skipped.test(path)),
    ),
  );
  return Promise.all(
    lists.flat().map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  );
}
