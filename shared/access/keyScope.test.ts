import { describe, expect, it } from 'vitest';
import { keyScope } from './keyScope.ts';
import { type Principal, principalOf } from './principal.ts';

const claims = (role: string, organ: string): Principal => principalOf({ sub: 'p', roles: [role], organ });
const township = claims('township-officer', 'township:340404003');
const county = claims('county-officer', 'civil-affairs:340404');
const leader = claims('county-leader', 'civil-affairs:340404');
const agency = claims('agency-officer', 'medical-insurance:340404');
const prefectureAuditor = claims('auditor', 'civil-affairs:340400');

describe('keyScope', () => {
  it('cuts a list to the township of its officer', () => {
    expect(keyScope(township, 'application.list')).toMatchObject({
      allowed: true,
      scope: { county: '340404', within: '340404003' },
    });
  });

  it('gives a county officer the county, or the township that was asked for', () => {
    expect(keyScope(county, 'application.list')).toMatchObject({ scope: { county: '340404', within: '340404' } });
    expect(keyScope(county, 'application.list', { division: '340404005' })).toMatchObject({
      scope: { county: '340404', within: '340404005' },
    });
  });

  it.each([
    [township, 'application.list', { division: '340404005' }],
    [township, 'application.list', { division: '340404' }],
    [county, 'warning.list', { division: '340421' }],
    [agency, 'task.list', { organ: 'education:340404' }],
    [township, 'task.list', { organ: 'township:340404005' }],
  ] as const)('refuses what lies outside', (who, action, asked) => {
    expect(keyScope(who, action, asked)).toEqual({ allowed: false, because: 'scope' });
  });

  it('gives an inbox only the tasks of its own organ', () => {
    expect(keyScope(agency, 'task.list')).toMatchObject({ scope: { organ: 'medical-insurance:340404' } });
  });

  it('lets a county leader supervise the inbox of a township', () => {
    expect(keyScope(leader, 'task.list', { organ: 'township:340404005' })).toMatchObject({
      scope: { organ: 'township:340404005', purpose: 'supervision' },
    });
  });

  it('gives a village reporter only what it filed', () => {
    const reporter = claims('village-reporter', 'village:340404003201');
    expect(keyScope(reporter, 'application.list')).toMatchObject({ scope: { filedBy: 'p', within: '340404003201' } });
  });

  it('names no county for somebody above the counties who asks for none', () => {
    expect(keyScope(prefectureAuditor, 'application.list')).toMatchObject({ scope: { within: '340400' } });
    expect(keyScope(prefectureAuditor, 'application.list')).not.toHaveProperty('scope.county');
    expect(keyScope(prefectureAuditor, 'application.list', { division: '340404' })).toMatchObject({
      scope: { county: '340404' },
    });
  });
});

describe('principalOf', () => {
  it.each([
    ['county-officer', 'civil-affairs:340404003'],
    ['county-officer', 'civil-affairs:340400'],
    ['county-officer', 'medical-insurance:340404'],
    ['township-officer', 'township:340404'],
    ['emperor', 'civil-affairs:340404'],
    ['county-officer', 'civil-affairs'],
    ['county-officer', 'civil-affairs:34040'],
  ])('does not take %s at %s for a role', (role, organ) => {
    expect(claims(role, organ).roles).toEqual([]);
  });
});
