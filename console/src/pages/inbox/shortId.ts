/** The end of an id is what tells it from the others; all of it stands in the title. */
export const shortId = (id: string): string => id.replace(/^(\w+)-.*(.{6})$/, '$1…$2');
