/** Mixes two `#rrggbb` colours; 0 gives the first, 1 the second. */
export function mix(one: string, other: string, share: number): string {
  const [from, to] = [parts(one), parts(other)];
  const mixed = from.map((part, index) => Math.round(part + ((to[index] ?? 0) - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Shade is deep brown and light is cream, never black and white, so that everything stays warm. */
export const darker = (colour: string, share: number) => mix(colour, '#3a1a0a', share);
export const lighter = (colour: string, share: number) => mix(colour, '#fff6e0', share);

function parts(colour: string): number[] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
