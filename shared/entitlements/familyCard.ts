import { type CardRow, card, type Delivered } from '../policy/index.ts';
import type { Reader } from '../records/reader.ts';
import { type Referral, referrals, referralsOfCase } from '../referrals/referral.ts';
import { type PlainDate, shanghaiDateOf } from '../time/index.ts';
import { latestWarnings } from '../warnings/trigger.ts';
import { entitlements, entitlementsOf } from './entitlement.ts';
import { type Payment, payments, paymentsOf } from './payment.ts';

export interface FamilyCardRow extends CardRow {
  /** The case that gave the ground; null for what is received without one. */
  readonly caseId: string | null;
  readonly owedSince: PlainDate | null;
}

/** What was paid here in ready money: it answers for the benefit of that name, to the household. */
const benefitOfPayment: Readonly<Record<Payment['kind'], string>> = {
  bridge: 'BRIDGE_TEMP_RELIEF',
  'relief-first': 'SMALL_AMOUNT_FIRST',
};

/**
 * 救助明白卡 (P28): what each member should get by the confirmed cases of the family, gets, from whom, since when, and what
 * is owed how late. Received is what was paid here or answered by the organ that was asked; nothing is inferred.
 */
export async function familyCard(reader: Reader, familyId: string, today: PlainDate): Promise<FamilyCardRow[]> {
  const [granted, paid, latest] = await Promise.all([
    reader.list(entitlements, entitlementsOf(familyId)),
    reader.list(payments, paymentsOf(familyId)),
    reader.find(latestWarnings, { familyId }),
  ]);
  const inForce = granted.filter(({ from, until }) => from <= today && !(until && until <= today));
  const cases = [...new Set([...inForce.map(({ caseId }) => caseId), ...(latest ? [latest.warningId] : [])])];
  const answered = (await Promise.all(cases.map((id) => reader.list(referrals, referralsOfCase(id))))).flat();
  const household = new Set(
    inForce.flatMap(({ items }) => items.filter(({ person }) => person === null).map(({ benefit }) => benefit)),
  );
  const delivered = [...paid.flatMap(ofPayment), ...answered.flatMap((referral) => ofReferral(referral, household))];
  const rows = new Map<string, FamilyCardRow>();
  for (const { caseId, from, items } of inForce)
    for (const row of card(items, delivered, from, today)) {
      const ground = row.status === 'without-ground' ? null : caseId;
      const name = `${row.benefit}|${row.person}`;
      const better = !rows.has(name) || (rows.get(name)?.caseId === null && ground !== null);
      if (better) rows.set(name, { ...row, caseId: ground, owedSince: row.status === 'owed' ? from : null });
    }
  return [...rows.values()];
}

function ofPayment({ kind, status, paidOn, fen, paidBy }: Payment): Delivered[] {
  if (status !== 'paid' || !paidOn) return [];
  const benefit = benefitOfPayment[kind];
  return [{ benefit, person: null, since: paidOn, organ: paidBy ?? '', fen: fen ?? null }];
}

function ofReferral({ need, personId, organ, answer }: Referral, household: ReadonlySet<string>): Delivered[] {
  if (answer?.outcome !== 'provided' && answer?.outcome !== 'already-provided') return [];
  const person = household.has(need) ? null : personId;
  return [
    { benefit: need, person, since: answer.from ?? shanghaiDateOf(answer.at), organ, fen: answer.amountFen ?? null },
  ];
}
