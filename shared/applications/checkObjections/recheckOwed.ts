import type { Refusal } from '../../commands/command.ts';
import type { Application } from '../application.ts';

/** What keeps an organ from an opinion or a decision: a disputed item that is being checked, or has been corrected since. */
export function recheckOwed({ waiting, overtaken }: Application): Refusal | undefined {
  if (waiting.some(({ kind }) => kind === 'recheck-finding')) {
    return { code: 'recheck-open', detail: 'The family disputes an item of the check: its agency answers first.' };
  }
  if (overtaken) {
    return { code: 'opinion-overtaken', detail: 'An item was corrected since the opinion: return the case.' };
  }
  return undefined;
}
