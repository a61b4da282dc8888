/** Values of every field that the definitions read, as the functions and tasks really answer. */
const position = {
  status: 'handling',
  round: 1,
  acceptRound: 1,
  township: 'township:340404001',
  county: 'civil-affairs:340404',
  organ: 'civil-affairs:340404',
  owner: 'civil-affairs:340404',
  verifyKind: 'verify-warning',
  verifier: 'township:340404001',
  unauthorised: 1,
  visitor: 'township:340404001',
  decider: 'civil-affairs:340404',
  giver: 'township:340404001',
  recognised: false,
  checks: [{ agency: 'human-resources', organ: 'human-resources:340404' }],
  posting: true,
  postingEndsAt: '2026-03-10T16:00:00.000Z',
  granted: true,
  deliveries: [{ kind: 'handle-referral', subject: 'ref-1', organ: 'education:340404' }],
  owed: [{ actionId: 'a1', act: 'push', organ: 'education:340404', subject: 'ref-1', generation: 1 }],
  generation: 2,
  runId: 'run-1',
  slices: [{ from: 0, to: 63 }],
  busy: false,
};

const item = {
  ...position,
  caseId: 'app-1',
  act: 'push',
  actionId: 'a1',
  subject: 'ref-1',
  agency: 'human-resources',
  decision: 'end',
  found: 'no-longer-qualifies',
  category: 'tekun',
  until: '2026-01-05T07:00:00.000Z',
  kind: 'handle-referral',
  from: 0,
  to: 63,
};

/** What an expression sees: `$states`, and the variables that a machine assigns before it. */
export const sample = {
  input: item,
  result: { ...position, outcome: 'end', postingEndsAt: position.postingEndsAt, Payload: position },
  variables: {
    ...position,
    caseId: 'war-1',
    execution: 'war-1-g1',
    firedAt: '2026-03-01T18:00:00.000Z',
    period: '2026-03',
    scope: 'all',
    parts: 16,
    takeOver: false,
  },
  context: {
    Execution: {
      Id: 'arn:aws:states:us-east-1:000000000000:execution:warning:war-1-g1',
      Name: 'war-1-g1',
      StartTime: '2026-03-01T18:00:00.000Z',
    },
    Map: { Item: { Index: 0, Value: { from: 0, to: 63 } } },
    State: { Name: 'sample' },
    Task: { Token: 'token' },
  },
};
