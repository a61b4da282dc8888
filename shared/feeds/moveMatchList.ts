import { type Command, done } from '../commands/command.ts';
import { create, replace } from '../records/write.ts';
import { escalations } from '../tasks/moveTask.ts';
import { superiorOf } from '../tasks/superiorOf.ts';
import { type MatchList, matchLists } from './matchList.ts';
import { matchesOfBatch, matchProposals } from './matchProposal.ts';

/** Lets time move a list whose county still owes answers; one that is answered is moved no more. */
export const moveMatchList: Command<
  Pick<MatchList, 'batchId' | 'county'>,
  { moved: string | null; superior?: string }
> = {
  name: 'move-match-list',
  async decide(reader, place, context) {
    const list = await reader.find(matchLists, place);
    const [move, ...moves] = list?.moves ?? [];
    if (!list || !move || move.at > context.now) return done({ moved: null }, [], []);
    const proposals = await reader.list(matchProposals, matchesOfBatch(list.batchId));
    const open = proposals.filter(({ county, status }) => county === list.county && status === 'open').length;
    if (open === 0) return done({ moved: null }, [replace(matchLists, { ...list, moves: [] })], []);
    const moved = { ...list, moves, moved: [...list.moved, { kind: move.kind, at: context.now }] };
    const { batchId, organ, dueAt } = list;
    const superior = superiorOf(organ);
    if (move.kind === 'remind') return done({ moved: move.kind }, [replace(matchLists, moved)], []);
    const told = create(escalations, { kind: move.kind, organ, superior, batchId, open, dueAt, at: context.now });
    return done({ moved: move.kind, superior }, [replace(matchLists, moved), told], []);
  },
};
