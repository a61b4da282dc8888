/** Text that is safe inside HTML; only `html` makes one. */
export interface Html {
  readonly safe: string;
}

type Part = Html | Html[] | string | number | undefined | false;

/** A template whose values are escaped, except those that are HTML already. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Html {
  return { safe: strings.map((text, at) => text + write(values[at])).join('') };
}

/** For forms that the provider wrote itself. */
export const trusted = (safe: string): Html => ({ safe });

function write(value: Part): string {
  if (value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(({ safe }) => safe).join('');
  if (typeof value === 'object') return value.safe;
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
