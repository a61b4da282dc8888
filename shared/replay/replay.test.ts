import { describe, expect, it } from 'vitest';
import { differencesOf } from './differencesOf.ts';
import type { ToldEvent } from './Replayed.ts';
import type { FamilyRecords } from './recordsOf.ts';
import { replayChain } from './replayChain.ts';

const by = { id: 'officer-1', kind: 'officer' as const, roles: [] };
const event = (at: string, caseId: string, type: string, payload: ToldEvent['payload'] = {}): ToldEvent => ({
  at: `${at}T01:00:00.000Z`,
  by,
  caseId,
  type,
  payload,
});
const granted = { category: 'dibao', from: '2026-03-01', items: [{ benefit: 'DIBAO_ALLOWANCE', person: null }] };
const ended = {
  status: 'handling',
  category: 'dibao',
  persons: ['per-1'],
  entitlements: ['app-1'],
  form: { from: '2026-09-01' },
};
const margin = { category: 'relapse-risk', since: '2025-06-01' };
const watch = { windowId: 'per-1.war-1', personId: 'per-1', from: '2026-09-01', until: '2028-09-01' };

const life = [
  event('2026-02-01', 'app-1', 'application-submitted', { covered: ['per-1'] }),
  event('2026-02-02', 'app-1', 'application-accepted', { taskId: 'app-1.accept.1', status: 'accepted' }),
  event('2026-02-20', 'app-1', 'assistance-granted', granted),
  event('2026-02-21', 'app-1', 'application-closed', { outcome: 'assisted' }),
  event('2026-08-01', 'war-1', 'warning-raised'),
  event('2026-08-02', 'war-1', 'deliberation-called', { deliberationId: 'del-1' }),
  event('2026-08-20', 'war-1', 'assistance-ended', ended),
  event('2026-08-20', 'war-1', 'monitoring-begun', watch),
  event('2026-08-21', 'war-1', 'warning-closed', { outcome: 'handled' }),
  event('2026-09-02', 'war-2', 'warning-raised', { windowId: watch.windowId }),
];

const told = replayChain(life);

describe('replayChain', () => {
  it('tells where each case stands, by what people and the machinery did', () => {
    expect(Object.fromEntries(told.cases)).toEqual({
      'app-1': { status: 'closed', openedAt: life[0]?.at, closedAt: life[3]?.at, outcome: 'assisted' },
      'war-1': { status: 'closed', openedAt: life[4]?.at, closedAt: life[8]?.at, outcome: 'handled' },
      'del-1': { status: 'called', openedAt: life[5]?.at },
      'war-2': { status: 'raised', openedAt: life[9]?.at },
    });
  });

  it('tells who holds what until when, and what was granted on it', () => {
    expect(told.held.get('per-1')).toEqual([
      { category: 'dibao', since: '2026-02-20', until: '2026-09-01', origin: 'app-1' },
    ]);
    expect(told.entitlements.get('app-1')).toMatchObject({ from: '2026-03-01', until: '2026-09-01' });
  });

  it('adds what a roll knows more, and takes back what a load brought when it is undone', () => {
    const roll = { members: [{ personId: 'per-1', categories: [{ category: 'dibao', since: '2025-01-01' }] }] };
    const more = { members: [{ personId: 'per-1', categories: [...(roll.members[0]?.categories ?? []), margin] }] };
    const loaded = [
      event('2026-01-01', 'imp-1', 'household-imported', roll),
      event('2026-01-02', 'imp-2', 'household-imported', more),
    ];
    const of = (events: ToldEvent[]) =>
      replayChain(events)
        .held.get('per-1')
        ?.map(({ category }) => category);
    expect(of(loaded)).toEqual(['dibao', 'relapse-risk']);
    expect(of([...loaded, event('2026-01-03', 'imp-2', 'household-import-undone')])).toEqual(['dibao']);
  });

  it('counts whoever is met while watched', () => {
    expect(told.windows.get(watch.windowId)).toMatchObject({ status: 'watching', hits: 1 });
  });
});

describe('differencesOf', () => {
  const heads = [...told.cases].map(([id, each]) => [id, { id, ...each }] as const);
  const records = (held = told.held.get('per-1')) =>
    ({
      cases: new Map(heads),
      persons: new Map([['per-1', { categories: held }]]),
      windows: new Map([[watch.windowId, { ...watch, status: 'watching', hits: [{}] }]]),
      suppressions: new Map(),
      entitlements: [{ caseId: 'app-1', ...granted, until: '2026-09-01' }],
      payments: [],
    }) as unknown as FamilyRecords;

  it('finds none where the register says the same', () => {
    expect(differencesOf(told, records())).toEqual([]);
  });

  it('names a holding that was changed without an act on the chain', () => {
    const [found, ...others] = differencesOf(
      told,
      records([{ category: 'dibao', since: '2026-02-20', origin: 'app-1' }]),
    );
    expect(others).toEqual([]);
    expect(found).toMatch(/^per-1: .*"until":"2026-09-01".* by the chain, .* in the register$/);
  });

  it('names what the chain tells and the register lacks, and what no act has brought', () => {
    const other = { ...records(), payments: [{ id: 'bridge~app-1', status: 'paid', fen: 100 }], entitlements: [] };
    expect(differencesOf(told, other as unknown as FamilyRecords).map((line) => line.split(':')[0])).toEqual([
      'app-1',
      'bridge~app-1',
    ]);
  });

  it('says nothing of a chain that a rule of retention has shortened', () => {
    const short = replayChain(life.map((each, index) => (index === 2 ? { ...each, payload: undefined } : each)));
    expect(short.complete).toBe(false);
    expect(differencesOf(short, records())).toEqual([]);
  });
});
