import sharp from 'sharp';

export type Logo = { jpeg: Uint8Array; width: number; height: number };
export type Brand = {
  logo?: Logo | undefined;
  /** `#rrggbb`, dark enough for white letters on it and for its own letters on white. */
  colour: string;
};

/** Where there is no logo. */
export const plainBrand: Brand = { colour: '#9c4520' };

const logoPixels = 480;
/** WCAG's figure for small letters. */
const leastContrast = 5;

/** The logo as it is printed, with the colour that there is most of in it. */
export async function brandOf(picture: Uint8Array): Promise<Brand> {
  const { data: jpeg, info } = await sharp(picture)
    .resize(logoPixels, logoPixels, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 88 })
    .toBuffer({ resolveWithObject: true });
  return { logo: { jpeg, width: info.width, height: info.height }, colour: await colourOf(jpeg) };
}

type Rgb = [number, number, number];

/**
 * Of pixels that have a colour at all; black, white and grey speak only where there is nothing else. A pale ground is
 * seen less than what is drawn on it, so the strong ones weigh more.
 */
async function colourOf(jpeg: Uint8Array): Promise<string> {
  const { data } = await sharp(jpeg)
    .resize(48, 48, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const buckets = new Map<number, { weight: number; sum: Rgb }>();
  for (let at = 0; at + 2 < data.length; at += 3) {
    const pixel: Rgb = [data[at]!, data[at + 1]!, data[at + 2]!];
    const saturation = Math.max(...pixel) - Math.min(...pixel);
    if (saturation < 48) continue;
    const bucket = pixel.reduce((all, value) => all * 6 + Math.floor(value / 43), 0);
    const { weight, sum } = buckets.get(bucket) ?? { weight: 0, sum: [0, 0, 0] };
    const strength = saturation ** 3;
    const grown = sum.map((value, n) => value + strength * pixel[n]!) as Rgb;
    buckets.set(bucket, { weight: weight + strength, sum: grown });
  }
  const most = [...buckets.values()].sort((a, b) => b.weight - a.weight)[0];
  if (!most) return plainBrand.colour;
  return hex(darkened(most.sum.map((value) => value / most.weight) as Rgb));
}

const luminance = (pixel: Rgb): number => {
  const [red, green, blue] = pixel.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

function darkened(pixel: Rgb): Rgb {
  let dark = pixel;
  while (1.05 / (luminance(dark) + 0.05) < leastContrast) dark = dark.map((value) => value * 0.94) as Rgb;
  return dark;
}

const hex = (pixel: Rgb): string =>
  `#${pixel.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
