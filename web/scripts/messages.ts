/** Compiles `messages/` into typed functions and into data in `src/paraglide`; fails on a missing translation. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileProject } from '@inlang/paraglide-js';
import messageFormat from '@inlang/plugin-message-format';
import { loadProjectInMemory, newProject } from '@inlang/sdk';
import { type Catalogue, locales, readCatalogue } from './catalogue.ts';
import { readShelves, textModules } from './texts.ts';

async function compile(catalogue: Catalogue): Promise<Record<string, string>> {
  const settings = { baseLocale: 'id', locales: [...locales] };
  const project = await loadProjectInMemory({
    blob: await newProject({ settings }),
    providePlugins: [messageFormat],
  });
  try {
    await project.importFiles({
      pluginKey: messageFormat.key,
      files: locales.map((locale) => ({
        locale,
        content: new TextEncoder().encode(JSON.stringify(catalogue[locale])),
      })),
    });
    const [error] = await project.errors.get();
    if (error) throw error;
    return await compileProject({
      project,
      compilerOptions: {
        // The language is passed to each message, so nothing is guessed and nothing is shared by requests.
        strategy: ['baseLocale'],
        disableAsyncLocalStorage: true,
        outputStructure: 'locale-modules',
        emitGitIgnore: false,
        emitPrettierIgnore: false,
        emitReadme: false,
      },
    });
  } finally {
    await project.close();
  }
}

/** @throws Error that names every fault of the messages. */
export async function compileMessages(web: string): Promise<void> {
  const { catalogue, faults } = readCatalogue(path.join(web, 'messages'));
  if (faults.length > 0) throw new Error(`The messages are not sound:\n  ${faults.join('\n  ')}`);
  const output = path.join(web, 'src/paraglide');
  const shelfOf = readShelves(path.join(web, 'messages'));
  const files = { ...(await compile(catalogue)), ...textModules(catalogue, shelfOf) };
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(output, name);
    // A file that stays the same is not touched, so that a running dev server does not reload.
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

if (import.meta.main) {
  try {
    await compileMessages(path.join(import.meta.dirname, '..'));
    // The compiler leaves timers of half a minute behind, with nothing left to do.
    process.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
