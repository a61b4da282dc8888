import { describe, expect, it } from 'vitest';
import { type Action, actions } from './action.ts';
import { allows, type Resource } from './allows.ts';
import type { Principal } from './principal.ts';
import { type Role, roles } from './role.ts';

const organs: Record<Role, { agency: string; division: string }> = {
  'township-officer': { agency: 'township', division: '340404003' },
  'township-leader': { agency: 'township', division: '340404003' },
  'county-officer': { agency: 'civil-affairs', division: '340404' },
  'county-leader': { agency: 'civil-affairs', division: '340404' },
  'agency-officer': { agency: 'medical-insurance', division: '340404' },
  'agency-system': { agency: 'medical-insurance', division: '340404' },
  'village-reporter': { agency: 'village', division: '340404003201' },
  administrator: { agency: 'civil-affairs', division: '340404' },
  auditor: { agency: 'civil-affairs', division: '340404' },
  'register-operator': { agency: 'civil-affairs', division: '340404' },
  'norm-officer': { agency: 'civil-affairs', division: '340400' },
  'norm-leader': { agency: 'civil-affairs', division: '340400' },
};

const principal = (role: Role): Principal => ({ id: `${role}-1`, roles: [role], organ: organs[role] });

/**
 * Resources by a letter: v = in the reporter's village, t = another village of the township, c = another township of
 * the county, x = another county, o = put to the principal's own organ, f = filed by the principal elsewhere,
 * a = of the principal's own agency.
 */
const resources: Record<string, (who: Principal) => Resource> = {
  v: () => ({ division: '340404003201', organ: 'other:340404', agency: 'other' }),
  t: () => ({ division: '340404003202', organ: 'other:340404', agency: 'other' }),
  c: () => ({ division: '340404005201', organ: 'other:340404', agency: 'other' }),
  x: () => ({ division: '340421001201', organ: 'other:340421', agency: 'other' }),
  o: ({ organ }) => ({ organ: `${organ?.agency}:${organ?.division}` }),
  f: ({ id }) => ({ division: '340421001201', filedBy: id }),
  a: ({ organ }) => ({ division: '340404', agency: organ?.agency }),
};

const order = Object.keys(resources);

/** Columns: township-officer, township-leader, county-officer, county-leader, agency-officer, agency-system, village-reporter, administrator, auditor, register-operator, norm-officer, norm-leader. */
const matrix: Record<Action, string> = {
  'application.submit': 'vtca  -     vtca  -     -  -  v   -     -     -  -  -',
  'application.list': '  vt    vt    vtca  vtca  -  -  f   vtca  vtca  -  -  -',
  'application.read': '  vtf   vt    vtca  vtca  -  -  f   vtca  vtca  -  -  -',
  'application.object': 'vt    -     vtca  -     -  -  -   -     -     -  -  -',
  'application.withdraw': 'vt  -     vtca  -     -  -  f   -     -     -  -  -',
  'application.authorise': 'vt -     vtca  -     -  -  v   -     -     -  -  -',
  'application.clock': ' vt    -     vtca  -     -  -  -   -     -     -  -  -',
  'application.remedy': 'vt    -     vtca  -     -  -  -   -     -     -  -  -',
  'application.convert': 'vt   -     vtca  -     -  -  -   -     -     -  -  -',
  'relief.give': '       vtca  -     vtca  -     vtca - -   -     -     -  -  -',
  'delegation.list': '   vtca  vtca  vtca  vtca  -  -  -   vtca  vtca  -  -  -',
  'delegation.record': ' -     -     -     vtca  -  -  -   -     -     -  -  -',
  'departure.list': '    -     -     vtca  vtca  -  -  -   -     vtca  -  -  -',
  'assisted.read': '     vt    vt    vtca  vtca  -  -  v   vtca  vtca  -  -  -',
  'assisted.answer': '   vt    -     -     -     -  -  v   -     -     -  -  -',
  'task.list': '         o     o     o     vtcoa o  o  -   vtca  vtca  -  -  -',
  'task.read': '         o     o     o     vtcoa o  o  -   vtca  vtca  -  -  -',
  'task.work': '         o     o     o     o     o  -  -   -     -     -  -  -',
  'task.waive': '        vt    -     vtca  -     -  -  -   -     -     -  -  -',
  'draft.seal': '        f     f     f     f     f     -  f   f     f     -  f  f',
  'absence.record': '    o     o     o     o     o  -  -   -     -     -  -  -',
  'absence.list': '      o     o     o     o     o  -  -   vtca  -     -  -  -',
  'kinship.record': '    vt    vt    vtca  vtca  -  -  -   -     -     -  -  -',
  'kinship.list': '      -     -     vtca  vtca  -  -  -   -     vtca  -  -  -',
  'visit.make': '        vt    vt    vtca  -     -  -  -   -     -     -  -  -',
  'photo.read': '        vt    vt    vtca  vtca  -     -  -   -     vtca  -  -  -',
  'visit.list': '        vt    vt    vtca  vtca  -  -  -   -     vtca  -  -  -',
  'duty-record.read': '  vt    vt    vtca  vtca  -  -  -   -     vtca  -  -  -',
  'warning.list': '      vt    vt    vtca  vtca  -  -  -   vtca  vtca  -  -  -',
  'warning.read': '      vt    vt    vtca  vtca  -  -  -   vtca  vtca  -  -  -',
  'warning.reopen': '    -     vt    vtca  -     -  -  -   -     -     -  -  -',
  'warning.suppress': '  vt    -     vtca  -     -  -  -   -     -     -  -  -',
  'warning.capacity': '  -     -     vtca  vtca  -  -  -   -     -     -  -  -',
  'warning.close-many': '-     -     vtca  -     -  -  -   -     -     -  -  -',
  'lead.file': '         vt    -     vtca  -     vtca - v  -     -     -  -  -',
  'lead.read': '         vt    vt    vtca  vtca  f  -  f   -     vtca  -  -  -',
  'referral.list': '     o     o     o     vtcoa o  o  -   -     -     -  -  -',
  'referral.acknowledge': 'o   o     o     o     o  o  -   -     -     -  -  -',
  'monitoring.list': '   vt    vt    vtca  vtca  -  -  -   -     vtca  -  -  -',
  'monitoring.end': '    -     -     vtca  vtca  -  -  -   -     -     -  -  -',
  'deliberation.list': ' vt    vt    vtca  vtca  -  -  -   vtca  vtca  -  -  -',
  'deliberation.read': ' vt    vt    vtca  vtca  -  -  -   vtca  vtca  -  -  -',
  'deliberation.minutes': 'o  -     o     -     -  -  -   -     -     -  -  -',
  'meeting.record': '    -     -     vtca  -     -  -  -   -     -     -  -  -',
  'meeting.read': '      -     -     vtca  vtca  -  -  -   vtca  vtca  -  -  -',
  'feed.deliver': '      -     -     -     -     a  a  -   -     -     -  -  -',
  'feed.read': '         -     -     vtca  -     a  a  -   vtca  -     -  -  -',
  'match.decide': '      -     -     vtca  -     -  -  -   -     -     -  -  -',
  'register.import': '   -     -     -     -     -  -  -   -     -     vtca  -  -',
  'comparison.run': '    -     -     vtca  -     -  -  -   vtca  -     -  -  -',
  'comparison.read': '   -     -     vtca  vtca  -  -  -   vtca  vtca  -  -  -',
  'family.read': '       vt    vt    vtca  vtca  -  -  -   -     vtca  -  -  -',
  'chain.read': '        vt    vt    vtca  vtca  -  -  -   -     vtca  -  -  -',
  'person.read': '       vt    vt    vtca  vtca  -  -  -   -     vtca  -  -  -',
  'access-log.read': '   vt    -     vtca  vtca  -  -  -   -     vtca  -  -  -',
  'figures.read': '      vt    vt    vtca  vtca  -  -  -   vtca  vtca  -  -  -',
  'escalation.list': '   o     o     o     o     o  -  -   vtca  vtca  -  -  -',
  'execution.list': '    -     -     vtca  vtca  -  -  -   vtca  vtca  -  -  -',
  'execution.read': '    -     -     vtca  vtca  -  -  -   vtca  vtca  -  -  -',
  'execution.operate': ' -     -     -     -     -  -  -   vtca  -     -  -  -',
  'case.migrate': '      -     -     -     vtca  -  -  -   -     -     -  -  -',
  'intervention.ask': '- -    -     vtca  -  -  -   vtca  -     -  -  -',
  'intervention.list': ' -     -     -     vtca  -  -  -   vtca  vtca  -  -  -',
  'intervention.approve': '- -     -     vtca  -  -  -   vtca  -     -  -  -',
  'task.remind': '       -     -     vtca  vtca  -  -  -   vtca  -     -  -  -',
  'determination.try': ' vt    vt    vtca  vtca  -  -  -   -     -     -  -  -',
  'parameter.list': '    vtca  vtca  vtca  vtca  -  -  -   vtca  vtca  -  vtcxfa  vtcxfa',
  'parameter.propose': ' -     -     vtca  -     -  -  -   -     -     -  vtcxfa  -',
  'parameter.decide': '  -     -     -     vtca  -  -  -   -     -     -  -  vtcxfa',
  'what-if.run': '       -     -     vtca  -     -  -  -   vtca  -     -  vtcxfa  -',
  'what-if.read': '      -     -     vtca  vtca  -  -  -   vtca  vtca  -  vtcxfa  vtcxfa',
  'look-back.read': '    -     -     vtca  vtca  -  -  -   -     vtca  -  -  -',
  'look-back.warn': '    -     -     vtca  -     -  -  -   -     -     -  -  -',
};

describe('the policy table', () => {
  for (const action of actions) {
    const cells = matrix[action].trim().split(/\s+/);
    it.each(roles.map((role, index) => [role, cells[index]] as const))(`${action}: %s reaches %s`, (role, reach) => {
      const who = principal(role);
      const reached = order.filter((letter) => allows(who, action, resources[letter]?.(who) ?? {}).allowed);
      expect(reached.join('')).toBe(reach === '-' ? '' : [...(reach ?? '')].toSorted(byOrder).join(''));
    });
  }

  it('tells why it refuses', () => {
    const officer = principal('township-officer');
    expect(allows(officer, 'register.import', {})).toEqual({ allowed: false, because: 'role' });
    expect(allows(officer, 'person.read', { division: '340404005' })).toEqual({ allowed: false, because: 'scope' });
    expect(allows(officer, 'person.read', { division: '340404003' }, 'audit')).toEqual({
      allowed: false,
      because: 'purpose',
    });
  });

  it('gives the purpose that is logged: the one that was named, else the first of the right', () => {
    const officer = principal('county-officer');
    expect(allows(officer, 'person.read', { division: '340404003' })).toMatchObject({ purpose: 'decision' });
    expect(allows(officer, 'person.read', { division: '340404003' }, 'service')).toMatchObject({ purpose: 'service' });
  });

  it('gives an administrator nothing that changes a fact, an opinion, an amount or a decision', () => {
    const changing = actions.filter((action) =>
      /submit|object|withdraw|authorise|answer|work|waive|import|propose|decide/.test(action),
    );
    const who = principal('administrator');
    const allowed = changing.filter((action) =>
      order.some((letter) => allows(who, action, resources[letter]?.(who) ?? {}).allowed),
    );
    expect(changing).toHaveLength(11);
    expect(allowed).toEqual([]);
  });

  it('gives somebody without an organ nothing', () => {
    const who: Principal = { id: 'stray', roles: [...roles] };
    expect(actions.filter((action) => allows(who, action, { filedBy: 'stray', division: '340404' }).allowed)).toEqual(
      [],
    );
  });
});

const byOrder = (a: string, b: string) => order.indexOf(a) - order.indexOf(b);
