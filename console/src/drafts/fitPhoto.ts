import type { AnnounceAPhotograph } from '../../../shared/client/index.ts';

export class UnfitPhoto extends Error {
  override readonly name = 'UnfitPhoto';
  readonly because: 'kind' | 'size' | 'heic';

  constructor(because: UnfitPhoto['because']) {
    super(`The photograph is unfit: ${because}.`);
    this.because = because;
  }
}

/** Bytes; the service takes no more. */
const most = 10_000_000;
/** Pixels: an A4 sheet is still read well. */
const longestSide = 3000;

const types = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  heif: 'image/heic',
} as const;

/**
 * What a phone makes, as a file that every browser draws and every printer prints: HEIC becomes JPEG where this machine
 * can read it, and what is too large is made smaller.
 * @throws UnfitPhoto
 */
export async function fitPhoto(file: File): Promise<{ contentType: AnnounceAPhotograph['contentType']; bytes: Blob }> {
  const contentType = typeOf(file);
  if (!contentType || file.size === 0) throw new UnfitPhoto('kind');
  if (contentType !== 'image/heic' && file.size <= most) return { contentType, bytes: file };
  const bytes = await drawnAnew(file);
  if (bytes && bytes.size <= most) return { contentType: 'image/jpeg', bytes };
  throw new UnfitPhoto(contentType === 'image/heic' ? 'heic' : 'size');
}

/** Some browsers do not know what a phone calls its pictures. */
function typeOf({ type, name }: File): AnnounceAPhotograph['contentType'] | undefined {
  const known = Object.values(types).find((each) => each === type.replace('heif', 'heic'));
  return known ?? types[(name.split('.').at(-1) ?? '').toLowerCase() as keyof typeof types];
}

async function drawnAnew(file: File): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', 0.85));
}
