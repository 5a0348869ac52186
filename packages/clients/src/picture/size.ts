/** As a person sees it: a picture that its EXIF lays on its side has width and height exchanged. */
export type PictureSize = { width: number; height: number };

/** Orientations 5 to 8 of TIFF lay the picture on its side. */
export function turned({ width, height }: PictureSize, orientation: number): PictureSize {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
