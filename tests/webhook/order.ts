/** Every order of the things, each as a list of its own. */
function ordersOf<T>(things: readonly T[]): T[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((first, index) =>
    ordersOf(things.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  );
}

/** Every order of the things with one of them twice; orders that look alike are one. */
export function ordersWithOneTwice<T>(things: readonly T[]): T[][] {
  return things.flatMap((twice) => {
    // The two are the same to whoever gets them, so the first stands before the second.
    const marked = [...things.map((thing) => ({ thing, isSecond: false })), { thing: twice, isSecond: true }];
    return ordersOf(marked)
      .filter((order) => {
        const first = order.findIndex(({ thing, isSecond }) => thing === twice && !isSecond);
        return first < order.findIndex(({ isSecond }) => isSecond);
      })
      .map((order) => order.map(({ thing }) => thing));
  });
}
