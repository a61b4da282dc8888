import type { Category } from '../policy/index.ts';

/** 公示 before an ending: tekun only, for seven calendar days (43号 art. 26). 57号 asks for none when dibao ends. */
export const mustPostEnding = (category: Category | undefined): boolean => category === 'tekun';
