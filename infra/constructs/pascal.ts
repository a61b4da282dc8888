/** `open-task` → `OpenTask`: construct ids and placeholders of definitions. */
export const pascal = (name: string): string =>
  name
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
