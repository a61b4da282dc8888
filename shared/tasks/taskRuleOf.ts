import type { TaskRule } from './rule.ts';

/** Where no norm gives a time: ours, shown as such. */
const ours = (workingDays: number, ...signOff: [string, ...string[]]): TaskRule => ({
  workingDays,
  basis: 'default',
  signOff,
});
const norm = (workingDays: number, basis: string, ...signOff: [string, ...string[]]): TaskRule => ({
  workingDays,
  basis,
  signOff,
});

const rules: Readonly<Record<string, TaskRule>> = {
  'accept-application': ours(1, 'township-officer'),
  'receive-papers': ours(10, 'township-officer'),
  'collect-authorisations': ours(5, 'township-officer'),
  'answer-check': ours(5, 'agency-officer'),
  'visit-home': norm(3, '57号 art. 15', 'township-officer'),
  'give-opinion': ours(3, 'township-officer', 'township-leader'),
  'post-opinion': ours(1, 'township-officer'),
  'review-objection': ours(3, 'township-officer'),
  'confirm-application': norm(10, '57号 art. 20', 'county-officer', 'county-leader'),
  'serve-notice': norm(3, '57号 art. 21', 'township-officer'),
  'pay-bridge': norm(3, '004 四（一）', 'county-officer'),
  'handle-referral': ours(10, 'agency-officer'),
};

/** The deadline and the signers of a kind of task. */
export function taskRuleOf(kind: string): TaskRule {
  const rule = rules[kind];
  if (!rule) throw new RangeError(`No time limit is laid down for tasks of the kind ${kind}`);
  return rule;
}
