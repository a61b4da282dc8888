import { countWorkingDays } from '../../calendar/index.ts';
import type { PlainDate } from '../../time/index.ts';
import type { Text } from '../category.ts';
import type { Citation } from '../citation.ts';
import type { EntitledAmount, Entitlement } from '../engine/entitlement.ts';

/** What an agency reported as delivered. */
export interface Delivered {
  readonly benefit: string;
  /** Null: to the household. */
  readonly person: string | null;
  readonly since: PlainDate;
  readonly organ: string;
  readonly fen: number | null;
}

export interface CardRow {
  readonly benefit: string;
  readonly title: Text;
  readonly person: string | null;
  readonly status: 'received' | 'owed' | 'to-be-checked' | 'without-ground';
  readonly amount: EntitledAmount | null;
  readonly receivedFen: number | null;
  readonly organ: string;
  readonly since: PlainDate | null;
  /** Working days since it was owed. */
  readonly lateWorkingDays: number;
  readonly citation: Citation | null;
}

/**
 * 救助明白卡: what each member should get, gets, from whom, since when, and what is owed how late. An item that is received
 * without a ground in today's entitlements is shown, not judged. The rows that are `owed` are the 应享未享 of an agency.
 */
export function card(
  entitlements: readonly Entitlement[],
  delivered: readonly Delivered[],
  owedFrom: PlainDate,
  today: PlainDate,
): CardRow[] {
  const find = ({ benefit, person }: Entitlement) =>
    delivered.find((item) => item.benefit === benefit && item.person === person);
  const rows = entitlements.map((entitlement): CardRow => {
    const item = find(entitlement);
    const owed = !item && entitlement.status === 'due' && entitlement.force === 'shall';
    return {
      benefit: entitlement.benefit,
      title: entitlement.title,
      person: entitlement.person,
      status: item ? 'received' : owed ? 'owed' : 'to-be-checked',
      amount: entitlement.amount,
      receivedFen: item?.fen ?? null,
      organ: item?.organ ?? entitlement.organ,
      since: item?.since ?? null,
      lateWorkingDays: owed && owedFrom < today ? countWorkingDays(owedFrom, today) : 0,
      citation: entitlement.citation,
    };
  });
  const known = new Set(entitlements.map(({ benefit, person }) => `${benefit}|${person}`));
  const without = delivered
    .filter(({ benefit, person }) => !known.has(`${benefit}|${person}`))
    .map(
      (item): CardRow => ({
        benefit: item.benefit,
        title: { 'zh-CN': item.benefit, en: item.benefit },
        person: item.person,
        status: 'without-ground',
        amount: null,
        receivedFen: item.fen,
        organ: item.organ,
        since: item.since,
        lateWorkingDays: 0,
        citation: null,
      }),
    );
  return [...rows, ...without];
}
