import { parseArgs } from 'node:util';
import { readFolder } from './read.ts';

/** `npm run books -- --data DIR`: whether money, stock and the log of who read what, in a stopped shop's folder or an export, hold what is promised. */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) {
  console.error('npm run books -- --data DIR');
  process.exit(2);
}
const report = await readFolder(values.data);
console.log(JSON.stringify(report));
process.exit(report.broken.length + report.brokenLinks.length === 0 ? 0 : 1);
