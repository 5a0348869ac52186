/** Which zone a path of the API belongs to: what the restricted one answers, and who read it, is kept there. */
export const zoneOf = (path: string): 'market' | 'programme' =>
  path.startsWith('/api/training/') ? 'programme' : 'market';
