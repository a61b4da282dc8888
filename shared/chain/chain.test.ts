import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ChainEvent } from './event.ts';
import { canonical, firstPrev, hashEvent, headOf, link } from './link.ts';
import { verifyChain } from './verify.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const by = { id: 'officer-1', kind: 'officer' as const, roles: [] };

function chainOf(count: number): ChainEvent[] {
  const events: ChainEvent[] = [];
  for (let i = 1; i <= count; i++) {
    const entry = { chain: 'fam-1', type: 'step', caseId: 'app-1', payload: { step: i } };
    const last = events.at(-1);
    const made = { at: '2026-03-02T00:00:00.000Z', by, salt: `salt-${i}` };
    events.push(link(last && headOf(last, digest), entry, made, digest));
  }
  return events;
}

describe('canonical', () => {
  it('gives the same bytes whatever the order of the keys', () => {
    expect(canonical({ b: 1, a: { d: '兜底', c: null } })).toBe('{"a":{"c":null,"d":"兜底"},"b":1}');
  });
});

describe('verifyChain', () => {
  it('finds an untouched chain intact and names its head', () => {
    const events = chainOf(3);
    const verdict = verifyChain('fam-1', events, digest);
    expect(verdict).toEqual({
      chain: 'fam-1',
      events: 3,
      head: hashEvent(events[2] as ChainEvent, digest),
      intact: true,
      findings: [],
    });
  });

  it('finds an empty chain intact', () => {
    expect(verifyChain('fam-1', [], digest)).toMatchObject({ events: 0, head: firstPrev, intact: true });
  });

  it('finds an event that was rewritten, at the link behind it', () => {
    const events = chainOf(3);
    events[1] = { ...(events[1] as ChainEvent), type: 'another' };
    const { intact, findings } = verifyChain('fam-1', events, digest);
    expect(intact).toBe(false);
    expect(findings).toEqual([{ seq: 3, fault: 'broken-link' }]);
  });

  it('finds an event that was taken out', () => {
    const events = chainOf(3);
    events.splice(1, 1);
    expect(verifyChain('fam-1', events, digest).findings).toEqual([
      { seq: 3, fault: 'gap' },
      { seq: 3, fault: 'broken-link' },
    ]);
  });

  it('finds a payload that was changed or is gone', () => {
    const events = chainOf(2);
    const [first, second] = events as [ChainEvent, ChainEvent];
    const { payload: _, ...bare } = second;
    events.splice(0, 2, { ...first, payload: { step: 9 } }, bare);
    expect(verifyChain('fam-1', events, digest).findings).toEqual([
      { seq: 1, fault: 'payload-changed' },
      { seq: 2, fault: 'payload-missing' },
    ]);
  });

  it('stays intact when a rule has erased a payload, and says by which', () => {
    const events = chainOf(2);
    const { payload: _, ...rest } = events[0] as ChainEvent;
    events[0] = { ...rest, salt: '', erasedBy: 'retention-10y' };
    const verdict = verifyChain('fam-1', events, digest);
    expect(verdict.intact).toBe(true);
    expect(verdict.findings).toEqual([{ seq: 1, fault: 'erased', rule: 'retention-10y' }]);
  });
});
