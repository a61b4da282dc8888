import type { DemoCounty } from '../generator/model.ts';
import { givenOfMen, givenOfWomen, surnames } from '../generator/names.ts';

/** Says which generated ID numbers, names and phones stand in a text. */
export type LeakSearch = (text: string) => string[];

const given = [...new Set([...givenOfMen, ...givenOfWomen])].join('');
const shapes = new RegExp(
  `(?<!\\d)(?:990000\\d{11}[\\dX]|142\\d{8})(?!\\d)|[${surnames.join('')}][${given}][${given}]`,
  'gu',
);
const escaped = /\\u([0-9a-fA-F]{4})/g;

/** Finds every person of the county by whatever identifies it, plainly written or escaped as in JSON. */
export function createLeakSearch(county: DemoCounty): LeakSearch {
  const known = new Set<string>();
  for (const { members } of [...county.families, ...county.newcomers]) {
    for (const { idNumber, name, phone } of members) {
      known.add(idNumber).add(name);
      if (phone) known.add(phone);
    }
  }
  const search = (text: string) => (text.match(shapes) ?? []).filter((candidate) => known.has(candidate));
  return (text) => {
    const found = search(text);
    if (!text.includes('\\u')) return found;
    return [
      ...found,
      ...search(text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))),
    ];
  };
}
