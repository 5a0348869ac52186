/** The first bytes of what a phone records, and silence after them: nobody decodes it. */
export const voiceBytes = Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3, ...new Array<number>(2_000).fill(0)]);
