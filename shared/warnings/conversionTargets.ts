import type { Category } from '../policy/category.ts';
import type { Pack } from '../policy/pack.ts';
import { packs } from '../policy/packs/packFor.ts';
import type { ConvertedInto } from './action.ts';

/**
 * Into what somebody may be converted who leaves a category: by the notice (000 四（二十）, 003 二（二）), and from 特困 always
 * by national rule (43号 art. 27), which a notice adds to and does not take away.
 */
export function conversionTargets(
  category: Category,
  { procedure }: Pick<Pack, 'procedure'>,
): readonly ConvertedInto[] {
  const rules = [procedure, ...packs.filter(isNational).map((pack) => pack.procedure)];
  const fitting = rules.map(({ exitConversion }) => exitConversion).filter(({ from }) => from.includes(category));
  return [...new Set(fitting.flatMap(({ to }) => to))].filter((to) => to !== category);
}

const isNational = ({ id }: Pack) => id.startsWith('national/');
