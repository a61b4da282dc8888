import { deliberations } from '../../deliberations/deliberation.ts';
import { type Act, packOf } from '../../policy/index.ts';
import type { Reader } from '../../records/reader.ts';
import type { Action } from '../action.ts';
import { civilAffairsOf, ownerOf, townshipOf, type Warning } from '../warning.ts';

/** An act that is still owed, as the execution sees it: ids only. */
export interface OwedAct {
  actionId: string;
  act: Act;
  organ: string;
  /** Referral, draft or deliberation; the action itself where there is none. */
  subject: string;
  /** The category in doubt, for a review. */
  category: string;
  /** For a deliberation: the name of its next execution. */
  generation: number;
}

/** Where a warning stands, for its execution: statuses, ids and counts only. */
export interface Position {
  status: Warning['status'];
  round: number;
  verifyKind: string;
  verifier: string;
  /** Classifies. */
  owner: string;
  township: string;
  county: string;
  owed: OwedAct[];
}

export async function positionOf(warning: Warning, reader: Reader): Promise<Position> {
  const owed = warning.actions.filter(({ status }) => status === 'owed');
  return {
    status: warning.status,
    round: warning.round,
    verifyKind: verifyKindOf(warning),
    verifier: verifierOf(warning),
    owner: ownerOf(warning, packOf(warning.pack).warnings),
    township: townshipOf(warning),
    county: civilAffairsOf(warning),
    owed: await Promise.all(owed.map((action) => owedAct(action, reader))),
  };
}

function verifyKindOf({ unidentified, urgency }: Warning): string {
  if (unidentified) return urgency === 'urgent' ? 'identify-urgent-person' : 'identify-person';
  return urgency === 'urgent' ? 'verify-urgent-warning' : 'verify-warning';
}

/** Records are looked at where they are kept; whoever has to ring, to visit or to ask around is the township. */
const verifierOf = (warning: Warning) =>
  warning.depth === 'records' && !warning.unidentified ? civilAffairsOf(warning) : townshipOf(warning);

async function owedAct(action: Action, reader: Reader): Promise<OwedAct> {
  const { id: actionId, act, organ, category = '', subject = actionId } = action;
  const deliberation = act === 'deliberation' ? await reader.find(deliberations, { id: subject }) : undefined;
  return { actionId, act, organ, subject, category, generation: deliberation?.generation ?? 1 };
}
