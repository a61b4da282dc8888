import { describe, expect, it } from 'vitest';
import { type AslMachine, readMachine } from './machine.ts';
import { pathOf } from './pathOf.ts';
import { edgeKey, type Visit } from './readHistory.ts';

const definition: AslMachine = {
  StartAt: 'Begin',
  States: {
    Begin: { Type: 'Choice', Default: 'Ask each', Choices: [{ Next: 'Refuse' }] },
    Refuse: { Type: 'Pass', Next: 'Done' },
    'Ask each': {
      Type: 'Map',
      Next: 'Done',
      ItemProcessor: { StartAt: 'Ask', States: { Ask: { Type: 'Task', End: true } } },
    },
    Done: { Type: 'Succeed' },
  },
};
const visit = (state: string): Visit => ({
  state,
  type: 'Task',
  enteredAt: '2026-03-02T01:00:00.000Z',
  status: 'succeeded',
  retries: 0,
  firstEvent: 1,
});

describe('the path of an execution', () => {
  it('has the states it was in with the boxes around them, and the transitions it took', () => {
    const { nodes, edges } = pathOf(readMachine(definition), {
      visits: [visit('Begin'), visit('Ask')],
      taken: new Set([edgeKey('Begin', 'Ask each')]),
    });
    expect(nodes.map(({ id }) => id)).toEqual(['Begin', 'Ask each', 'Ask']);
    expect(edges.map(({ id }) => id)).toEqual(['Begin → Ask each']);
  });

  it('is the whole machine before anything of it is known', () => {
    const machine = readMachine(definition);
    expect(pathOf(machine, { visits: [], taken: new Set() })).toBe(machine);
  });
});
