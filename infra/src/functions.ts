import type { FunctionName } from './access.ts';
import type { FunctionShape } from './function.ts';
import { access } from './rights.ts';

/** Processor time comes with memory: a cold start on half the memory takes twice as long. */
export const shapes: Record<FunctionName, FunctionShape> = {
  api: { memoryMegabytes: 1024, timeoutSeconds: 20, access: access.api },
  site: { memoryMegabytes: 1024, timeoutSeconds: 20, entry: 'entry.handler', access: access.site },
  staff: {
    packageName: 'site',
    memoryMegabytes: 1024,
    timeoutSeconds: 20,
    entry: 'entry.handler',
    access: access.staff,
  },
  auth: { memoryMegabytes: 1024, timeoutSeconds: 20, access: access.auth },
  events: { memoryMegabytes: 512, timeoutSeconds: 60, access: access.events },
  jobs: { memoryMegabytes: 512, timeoutSeconds: 120, access: access.jobs },
  images: { memoryMegabytes: 1536, timeoutSeconds: 60, access: access.images },
  papers: { memoryMegabytes: 1536, timeoutSeconds: 20, access: access.papers },
  books: { memoryMegabytes: 1024, timeoutSeconds: 600, access: access.books },
};

export const functionNames = Object.keys(shapes) as FunctionName[];
