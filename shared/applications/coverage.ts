import { refuse } from '../commands/command.ts';
import type { AssistanceRoute } from '../families/family.ts';
import { cite, formatCitation } from '../policy/citation.ts';
import type { HouseholdFacts } from '../policy/index.ts';

type Covering = { facts: Pick<HouseholdFacts, 'members' | 'route'>; route: AssistanceRoute };

const wholeFamily = cite('83', '一（一）', '申请家庭符合条件的，不得仅将个别家庭成员纳入低保范围');

/**
 * Whom a unit may cover by its route (P6). A part of a family is covered only by a route that a norm opens for it: as a
 * 单人户, 单独纳入, or as 特困 of one's own. What is refused is the form of the unit, never the request: the answer names the
 * clause and the routes.
 */
export function faultOfCoverage({ facts, route }: Covering) {
  if (facts.route !== route) {
    return refuse('route-differs', 'The form and the facts name different routes.', { pointer: '/facts/route' });
  }
  const covered = facts.members.filter((member) => member.covered).length;
  if (route === 'whole-family' && covered < facts.members.length) {
    const index = facts.members.findIndex((member) => !member.covered);
    return refuse('part-of-a-family', `${formatCitation(wholeFamily)}: name one of the routes for a single member.`, {
      pointer: `/facts/members/${index}/covered`,
      extra: {
        clause: formatCitation(wholeFamily),
        routes: ['single-person', 'individual-inclusion', 'tekun-individual'],
      },
    });
  }
  if (route === 'single-person' && covered > 1) {
    return refuse('route-of-one', 'A 单人户 covers one person.', { pointer: '/route' });
  }
  return undefined;
}
