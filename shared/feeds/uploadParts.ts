/** Files above this are sent in parts: bytes. */
export const sentWhole = 8 * 1024 * 1024;

/** The function that takes a file in has 10 GB to lay it out. */
export const largestFile = 4 * 1024 * 1024 * 1024;

/** Bytes of each part but the last; a store takes 5 MiB at least, and 10,000 parts. */
export const partBytes = 8 * 1024 * 1024;

export const partsOf = (bytes: number): number => Math.ceil(bytes / partBytes);

/** @param number from 1 */
export const sizeOfPart = (bytes: number, number: number): number =>
  Math.min(partBytes, bytes - (number - 1) * partBytes);
