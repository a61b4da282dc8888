import type { Action } from './action.ts';
import type { Purpose } from './purpose.ts';
import type { Role } from './role.ts';

/**
 * How far a right reaches:
 * - `own`: what the principal itself filed
 * - `organ`: what is put to the principal's organ
 * - `agency`: what belongs to the principal's agency, inside its division
 * - `division`: everything inside the principal's division
 * - `county`: everything in the county of the principal's division
 */
export type Scope = 'own' | 'organ' | 'agency' | 'division' | 'county';

export interface Right {
  roles: readonly Role[];
  scope: Scope;
  /** The first one counts when the caller names none. */
  purposes: readonly [Purpose, ...Purpose[]];
}

const right = (scope: Scope, roles: readonly Role[], ...purposes: [Purpose, ...Purpose[]]): Right => ({
  roles,
  scope,
  purposes,
});

const township: readonly Role[] = ['township-officer', 'township-leader'];
const county: readonly Role[] = ['county-officer', 'county-leader'];
const people: readonly Role[] = [
  ...township,
  ...county,
  'agency-officer',
  'village-reporter',
  'administrator',
  'auditor',
  'norm-officer',
  'norm-leader',
];
const overseer = right('division', ['auditor'], 'audit');
const operator = right('division', ['administrator'], 'operation');

/**
 * The one policy table. A right that does not stand here does not exist. No line lets an administrator change a fact,
 * an opinion, an amount or a decision (P14).
 */
export const policy: Readonly<Record<Action, readonly Right[]>> = {
  // 综合窗口: any township of the county takes an application (P18).
  'application.submit': [
    right('county', ['township-officer'], 'acceptance'),
    right('division', ['county-officer', 'village-reporter'], 'acceptance'),
  ],
  'application.list': [
    right('division', [...township, ...county], 'decision'),
    right('own', ['village-reporter'], 'acceptance'),
    overseer,
    operator,
  ],
  'application.read': [
    right('division', township, 'investigation', 'acceptance', 'decision', 'service', 'subject-request'),
    right('division', county, 'decision', 'investigation', 'service', 'supervision', 'subject-request'),
    right('own', ['village-reporter', 'township-officer'], 'acceptance'),
    overseer,
    operator,
  ],
  'application.object': [right('division', ['township-officer', 'county-officer'], 'decision')],
  'application.withdraw': [
    right('division', ['township-officer', 'county-officer'], 'acceptance'),
    right('own', ['village-reporter'], 'acceptance'),
  ],
  'application.authorise': [
    right('division', ['township-officer', 'county-officer', 'village-reporter'], 'acceptance'),
  ],
  // An act of the organs that have the case (P22).
  'application.clock': [right('division', ['township-officer', 'county-officer'], 'decision')],
  'application.remedy': [right('division', ['township-officer', 'county-officer'], 'decision')],
  'application.convert': [right('division', ['township-officer', 'county-officer'], 'acceptance')],
  // Whoever is at the place of emergency: no limit of hukou, residence or agency (000 三（十四）).
  'relief.give': [
    right('county', ['township-officer'], 'service'),
    right('division', ['county-officer', 'agency-officer'], 'service'),
  ],
  'delegation.list': [right('county', [...township, ...county], 'decision'), overseer, operator],
  'delegation.record': [right('division', ['county-leader'], 'decision')],
  'departure.list': [right('division', county, 'supervision'), overseer],
  'assisted.read': [right('division', [...township, ...county, 'village-reporter'], 'service'), overseer, operator],
  'assisted.answer': [right('division', ['township-officer', 'village-reporter'], 'acceptance')],
  'task.list': [
    right('organ', [...township, ...county, 'agency-officer', 'agency-system'], 'service'),
    right('division', ['county-leader'], 'supervision'),
    overseer,
    operator,
  ],
  'task.read': [
    right('organ', township, 'investigation', 'acceptance', 'decision', 'service'),
    right('organ', county, 'decision', 'investigation', 'service'),
    right('organ', ['agency-officer', 'agency-system'], 'service', 'investigation'),
    right('division', ['county-leader'], 'supervision'),
    overseer,
    operator,
  ],
  'task.work': [right('organ', [...township, ...county, 'agency-officer'], 'service')],
  // Of the case's own division: the officer who goes on without an agency's late answer.
  'task.waive': [right('division', ['township-officer', 'county-officer'], 'investigation')],
  'draft.seal': [right('own', people, 'service')],
  'absence.record': [right('organ', [...township, ...county, 'agency-officer'], 'service')],
  'absence.list': [right('organ', [...township, ...county, 'agency-officer'], 'service'), operator],
  'kinship.record': [right('division', [...township, ...county], 'supervision')],
  'kinship.list': [right('division', county, 'supervision'), overseer],
  'visit.make': [right('division', [...township, 'county-officer'], 'investigation')],
  'photo.read': [right('division', [...township, ...county], 'investigation', 'decision', 'supervision'), overseer],
  'visit.list': [right('division', [...township, ...county], 'supervision'), overseer],
  'duty-record.read': [right('division', [...township, ...county], 'supervision', 'decision'), overseer],
  'warning.list': [right('division', [...township, ...county], 'investigation'), overseer, operator],
  'warning.read': [
    right('division', township, 'investigation', 'service'),
    right('division', county, 'investigation', 'decision', 'service', 'supervision'),
    overseer,
    operator,
  ],
  'warning.reopen': [right('division', ['county-officer', 'township-leader'], 'investigation')],
  'warning.suppress': [right('division', ['county-officer', 'township-officer'], 'investigation')],
  'warning.capacity': [right('division', county, 'operation')],
  'warning.close-many': [right('division', ['county-officer'], 'investigation')],
  // Whoever meets people reports what it sees; a reporter and an agency see their own reports again, and nobody else's.
  'lead.file': [
    right('division', ['township-officer', 'county-officer', 'village-reporter', 'agency-officer'], 'acceptance'),
  ],
  'lead.read': [
    right('division', [...township, ...county], 'investigation'),
    right('own', ['village-reporter', 'agency-officer'], 'acceptance'),
    overseer,
  ],
  'referral.list': [
    right('organ', [...township, ...county, 'agency-officer', 'agency-system'], 'service'),
    right('division', ['county-leader'], 'supervision'),
  ],
  'referral.acknowledge': [right('organ', [...township, ...county, 'agency-officer', 'agency-system'], 'service')],
  'monitoring.list': [right('division', [...township, ...county], 'investigation'), overseer],
  'monitoring.end': [right('division', ['county-officer', 'county-leader'], 'decision')],
  'deliberation.list': [right('division', [...township, ...county], 'decision'), overseer, operator],
  'deliberation.read': [
    right('division', township, 'service', 'investigation'),
    right('division', county, 'decision', 'service', 'supervision'),
    overseer,
    operator,
  ],
  // The secretariat of the mechanism keeps its minutes.
  'deliberation.minutes': [right('organ', ['township-officer', 'county-officer'], 'decision')],
  'meeting.record': [right('division', ['county-officer'], 'supervision')],
  'meeting.read': [right('division', county, 'supervision'), overseer, operator],
  // By its system, or by a person with a file.
  'feed.deliver': [right('agency', ['agency-system', 'agency-officer'], 'operation')],
  'feed.read': [
    right('agency', ['agency-system', 'agency-officer'], 'operation'),
    right('division', ['county-officer'], 'operation'),
    operator,
  ],
  // Who it is on the register, somebody of the county says who may look into its files.
  'match.decide': [right('division', ['county-officer'], 'investigation')],
  'register.import': [right('division', ['register-operator'], 'operation')],
  'comparison.run': [right('division', ['county-officer'], 'operation'), operator],
  'comparison.read': [right('division', county, 'operation', 'supervision'), overseer, operator],
  'family.read': [right('division', [...township, ...county], 'investigation', 'decision', 'service'), overseer],
  'chain.read': [right('division', [...township, ...county], 'supervision', 'decision', 'investigation'), overseer],
  'person.read': [
    right('division', township, 'investigation', 'acceptance', 'service', 'subject-request'),
    right('division', county, 'decision', 'investigation', 'service', 'supervision', 'subject-request'),
    overseer,
  ],
  'access-log.read': [
    right('division', ['township-officer', 'county-officer', 'county-leader'], 'subject-request', 'supervision'),
    overseer,
  ],
  'figures.read': [right('division', [...township, ...county], 'supervision'), overseer, operator],
  'escalation.list': [right('organ', [...township, ...county, 'agency-officer'], 'supervision'), overseer, operator],
  'execution.list': [right('division', county, 'supervision'), overseer, operator],
  'execution.read': [right('division', county, 'supervision'), overseer, operator],
  // Work is moved, never a fact, an opinion, an amount or a decision.
  'execution.operate': [operator],
  // Under which rules a case stands is the competent organ's act.
  'case.migrate': [right('division', ['county-leader'], 'decision')],
  'intervention.ask': [operator, right('division', ['county-leader'], 'supervision')],
  'intervention.list': [operator, right('division', ['county-leader'], 'supervision'), overseer],
  'intervention.approve': [operator, right('division', ['county-leader'], 'supervision')],
  'task.remind': [right('division', ['county-officer', 'county-leader'], 'supervision'), operator],
  'determination.try': [right('division', [...township, ...county], 'decision')],
  // A county's numbers hold in all its townships.
  'parameter.list': [
    right('county', [...township, ...county], 'decision'),
    right('division', ['norm-officer', 'norm-leader'], 'decision'),
    overseer,
    operator,
  ],
  // Two persons of two ranks: what a number does to a thousand families is nobody's alone. A county enters its own
  // numbers; those of a city or province are entered there.
  'parameter.propose': [right('division', ['county-officer', 'norm-officer'], 'decision')],
  'parameter.decide': [right('division', ['county-leader', 'norm-leader'], 'decision')],
  // Who sets a city's numbers tries them on its counties: numbers of households, never a household.
  'what-if.run': [
    right('division', ['county-officer'], 'supervision'),
    right('division', ['norm-officer'], 'decision'),
    operator,
  ],
  'what-if.read': [
    right('division', county, 'supervision'),
    right('division', ['norm-officer', 'norm-leader'], 'decision'),
    overseer,
    operator,
  ],
  'look-back.read': [right('division', county, 'service', 'supervision'), overseer],
  'look-back.warn': [right('division', ['county-officer'], 'service')],
};
