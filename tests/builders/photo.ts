import sharp from 'sharp';

/** A photograph as a phone makes it: JPEG, with the place it was taken at in its EXIF. */
export async function phonePhoto(colour = '#b4532a', width = 1600, height = 1200): Promise<Blob> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: colour } })
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '7/1 38/1 0/1', GPSLatitudeRef: 'S' } })
    .jpeg()
    .toBuffer();
  return new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' });
}
