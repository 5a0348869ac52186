import type { Random } from '../random.ts';

/** Something that goes into food, lying on the table around 0/0, about 90 to its edge. */
export type Sketch = (random: Random) => string;
