throw new Error('not packaged: npm run package');
