import type { Archive } from './openArchive.ts';
import { readXml } from './readXml.ts';

/** They are held in memory while a sheet is read. */
const largestStrings = 256 * 1024 * 1024;
/** Of a cell; what is longer is refused by every column. */
export const longestText = 1000;

/** The texts that cells share, in the order in which cells name them. */
export async function readStrings(archive: Archive, name: string): Promise<string[]> {
  if (!archive.holds(name)) return [];
  const strings: string[] = [];
  let parts: string[] = [];
  let inText = false;
  let phonetic = 0;
  const reading = readXml(await archive.read(name, largestStrings), {
    open(tag) {
      if (tag === 'si') parts = [];
      else if (tag === 'rPh') phonetic++;
      else if (tag === 't') inText = phonetic === 0;
    },
    text(text) {
      if (inText) parts.push(text);
    },
    close(tag) {
      if (tag === 't') inText = false;
      else if (tag === 'rPh') phonetic--;
      else if (tag === 'si') strings.push(cleanText(parts.join('')));
    },
  });
  for await (const _ of reading);
  return strings;
}

/** Characters that XML cannot hold stand there as `_x000D_`; a line of a staged file holds no ends of lines and no tabs. */
export const cleanText = (text: string): string => {
  const whole = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return whole.length <= longestText && !/[\r\n\t]/.test(whole)
    ? whole
    : whole.slice(0, longestText).replace(/[\r\n\t]+/g, ' ');
};
