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
