import { formatCitation } from '../policy/citation.ts';
import type { Pack } from '../policy/pack.ts';
import type { Term } from '../policy/procedure.ts';
import type { WorkingDays } from '../policy/warningPolicy.ts';
import type { TaskRule } from './rule.ts';

export type Terms = Pick<Pack, 'procedure' | 'warnings'>;
type RuleOf = (terms: Terms, organ: string) => TaskRule;
type Roles = [string, ...string[]];

/** No norm gives a time: a parameter of ours, shown as such. */
const ours =
  (workingDays: number, ...signOff: Roles): RuleOf =>
  () => ({ workingDays, basis: 'default', signOff });

const within = ({ days, basis }: Term, signOff: string[]): TaskRule => ({
  workingDays: days,
  basis: basis.kind === 'norm' ? formatCitation(basis.citation) : 'default',
  signOff,
});

const warned = ({ workingDays, basis }: WorkingDays, signOff: string[]): TaskRule => ({
  workingDays,
  basis: basis.kind === 'norm' ? formatCitation(basis.citation) : 'default',
  signOff,
});

/** Whoever handles files at an organ: the same work may be asked of a township, of the county or of an agency. */
const handlerAt = (organ: string): string => {
  if (organ.startsWith('township:')) return 'township-officer';
  return organ.startsWith('civil-affairs:') ? 'county-officer' : 'agency-officer';
};

const oursAtAny =
  (workingDays: number): RuleOf =>
  (_, organ) => ({ workingDays, basis: 'default', signOff: [handlerAt(organ)] });

/** The roles of a county's sign-off chain (经办人 → 审核人 → 分管负责人): handler and reviewer are two officers. */
const countyRole: Readonly<Record<string, string>> = {
  handler: 'county-officer',
  reviewer: 'county-officer',
  leader: 'county-leader',
};
const signers = (chain: readonly string[]) => chain.map((step) => countyRole[step] ?? step);

/** A township to which a power is delegated signs by its own two ranks. */
const signersAt = (organ: string, chain: readonly string[]): string[] =>
  organ.startsWith('township:') ? ['township-officer', 'township-leader'] : signers(chain);

const rules: Readonly<Record<string, RuleOf>> = {
  'accept-application': ours(1, 'township-officer'),
  'receive-papers': ours(10, 'township-officer'),
  'collect-authorisations': ours(5, 'township-officer'),
  'answer-check': ours(5, 'agency-officer'),
  'recheck-finding': oursAtAny(5),
  'visit-home': ({ procedure: { investigation } }, organ) => within(investigation.start, [handlerAt(organ)]),
  'visit-for-another': oursAtAny(10),
  'settle-withdrawn-authorisation': ours(3, 'township-officer'),
  'settle-representation': ours(3, 'township-officer'),
  'tell-family': oursAtAny(3),
  'give-opinion': ours(3, 'township-officer', 'township-leader'),
  'post-opinion': ours(1, 'township-officer'),
  'review-objection': ours(3, 'township-officer'),
  'hold-democratic-review': ours(5, 'township-officer'),
  'confirm-application': ({ procedure: { confirmation } }, organ) =>
    within(confirmation.term, signersAt(organ, confirmation.signOff)),
  'complete-relief-papers': ({ procedure: { temporaryRelief } }, organ) =>
    within(temporaryRelief.statement, [handlerAt(organ)]),
  'settle-relief': ({ procedure: { confirmation } }, organ) => ({
    workingDays: 10,
    basis: 'default',
    signOff: signersAt(organ, confirmation.signOff),
  }),
  'recover-relief': oursAtAny(20),
  'note-relief-elsewhere': oursAtAny(5),
  'serve-notice': ({ procedure: { refusalNotice } }) => within(refusalNotice, ['township-officer']),
  'pay-bridge': ({ procedure: { bridge, refusalNotice } }) => within(bridge?.term ?? refusalNotice, ['county-officer']),
  'handle-referral': oursAtAny(10),
  'identify-person': ({ warnings: { deadlines } }) => warned(deadlines.verification, ['township-officer']),
  'identify-urgent-person': ({ warnings: { deadlines } }) => warned(deadlines.urgent, ['township-officer']),
  'verify-warning': ({ warnings: { deadlines } }, organ) => warned(deadlines.verification, [handlerAt(organ)]),
  'verify-urgent-warning': ({ warnings: { deadlines } }, organ) => warned(deadlines.urgent, [handlerAt(organ)]),
  'classify-warning': oursAtAny(3),
  'deliver-policy': ({ warnings: { deadlines } }) => warned(deadlines.handling, ['county-officer']),
  'inform-family': ours(5, 'township-officer'),
  'assist-application': ours(10, 'township-officer'),
  'review-eligibility': ({ warnings: { deadlines } }, organ) => warned(deadlines.handling, [handlerAt(organ)]),
  'post-ending': ours(1, 'township-officer'),
  'decide-eligibility': ({ procedure: { confirmation } }) => within(confirmation.term, signers(confirmation.signOff)),
  'serve-decision': ({ procedure: { refusalNotice } }) => within(refusalNotice, ['township-officer']),
  'answer-mutual-aid': ours(10, 'township-officer'),
  'convene-deliberation': oursAtAny(10),
  'record-deliberation': oursAtAny(20),
};

/** The deadline and the signers of a kind of task at an organ, under a pack's terms. */
export function taskRuleOf(kind: string, terms: Terms, organ: string): TaskRule {
  const rule = rules[kind];
  if (!rule) throw new RangeError(`No time limit is laid down for tasks of the kind ${kind}`);
  return rule(terms, organ);
}
