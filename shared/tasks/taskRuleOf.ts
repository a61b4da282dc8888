import { formatCitation } from '../policy/citation.ts';
import type { Procedure, Term } from '../policy/procedure.ts';
import type { TaskRule } from './rule.ts';

type RuleOf = (procedure: Procedure) => TaskRule;
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

/** The roles of a county's sign-off chain (经办人 → 审核人 → 分管负责人): handler and reviewer are two officers. */
const countyRole: Readonly<Record<string, string>> = {
  handler: 'county-officer',
  reviewer: 'county-officer',
  leader: 'county-leader',
};
const signers = (chain: readonly string[]) => chain.map((step) => countyRole[step] ?? step);

const rules: Readonly<Record<string, RuleOf>> = {
  'accept-application': ours(1, 'township-officer'),
  'receive-papers': ours(10, 'township-officer'),
  'collect-authorisations': ours(5, 'township-officer'),
  'answer-check': ours(5, 'agency-officer'),
  'visit-home': ({ investigation }) => within(investigation.start, ['township-officer']),
  'give-opinion': ours(3, 'township-officer', 'township-leader'),
  'post-opinion': ours(1, 'township-officer'),
  'review-objection': ours(3, 'township-officer'),
  'confirm-application': ({ confirmation }) => within(confirmation.term, signers(confirmation.signOff)),
  'serve-notice': ({ refusalNotice }) => within(refusalNotice, ['township-officer']),
  'pay-bridge': ({ bridge, refusalNotice }) => within(bridge?.term ?? refusalNotice, ['county-officer']),
  'handle-referral': ours(10, 'agency-officer'),
};

/** The deadline and the signers of a kind of task under a pack's procedure. */
export function taskRuleOf(kind: string, procedure: Procedure): TaskRule {
  const rule = rules[kind];
  if (!rule) throw new RangeError(`No time limit is laid down for tasks of the kind ${kind}`);
  return rule(procedure);
}
