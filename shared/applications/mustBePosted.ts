import type { Procedure } from '../policy/procedure.ts';
import type { Opinion } from './application.ts';

/** 谁救助谁公示: an opinion to grant aid is posted; recognition without aid and refusals are not. */
export function mustBePosted(opinion: Opinion, { posting }: Pick<Procedure, 'posting'>): boolean {
  return opinion.result === 'grant' && posting.categories.some((category) => category === opinion.category);
}
