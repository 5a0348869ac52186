/** `npm run vitals -- seller` or `-- shop`: measured and printed, never asserted. The last line is JSON. */
const name = process.argv[2];
if (name === 'seller') await import('./seller.ts');
else if (name === 'shop') await import('./shop.ts');
else {
  console.error('npm run vitals -- seller | shop');
  process.exit(1);
}
