const names = [
  'accent',
  'accent-soft',
  'surface',
  'line',
  'ink',
  'ink-2',
  'ink-3',
  'good',
  'warn',
  'bad',
  'calm-soft',
] as const;

/** The colours of the page, light or dark, for what is drawn outside of its style sheet. */
export type Palette = Readonly<Record<(typeof names)[number], string>>;

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
}

/** @param part of the first colour, 0 to 1; both are `#rrggbb`, or `#rgb` as the bundler shortens it */
export function mix(one: string, other: string, part: number): string {
  const channels = (color: string) => {
    const digits = color.length === 4 ? color.slice(1).replaceAll(/./g, '$&$&') : color.slice(1);
    return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  };
  const [from, to] = [channels(one), channels(other)];
  return `rgb(${from.map((value, at) => Math.round(part * value + (1 - part) * (to[at] ?? 0))).join(', ')})`;
}
