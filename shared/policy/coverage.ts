import type { DocumentId } from './documents.ts';

interface ElsewhereRow {
  readonly document: DocumentId;
  readonly clause: string;
  /** Done by another part of the product, or a duty of people that no software performs. */
  readonly by: 'product' | 'people';
  readonly word: string;
}

const product = (document: DocumentId, clause: string, word: string): ElsewhereRow => ({
  document,
  clause,
  by: 'product',
  word,
});
const people = (document: DocumentId, clause: string, word: string): ElsewhereRow => ({
  document,
  clause,
  by: 'people',
  word,
});

const platform = 'the platform itself: feeds, comparison, warnings, referrals, one chain per household';
const register = 'the register: records with sources, opening load, updates';
const led = 'leadership and working together';
const duties = 'division of duties; agencies of the packs follow it';
const watched = 'supervision, integrity, publicity, tolerance of honest error';
const aims = 'aims, no rule';
const scope = 'lists the six categories that `category.ts` names';

/** Clauses of the notices that no rule of a pack cites, and why. */
export const elsewhere: readonly ElsewhereRow[] = [
  product('000', '一（二）', platform),
  product('000', '二（四）', platform),
  people('000', '三（十八）', 'coordination of two mechanisms between departments'),
  people('000', '四（十九）', led),
  people('000', '四（二十一）', 'building up staff and service windows'),
  people('000', '四（二十二）', watched),
  people('001', '一', aims),
  product('001', '二（一）', scope),
  product('001', '二（二）1（1）', platform),
  product('001', '二（二）1（2）', platform),
  product('001', '二（二）1（3）', platform),
  product('001', '二（二）2（1）', register),
  product('001', '二（二）2（3）', register),
  product('001', '二（二）3（1）', platform),
  people('001', '二（二）3（二）', 'visits by grass-roots staff; what they find is recorded'),
  people('001', '三（一）', led),
  people('001', '三（二）', duties),
  people('001', '三（三）', watched),
  people('001', '三（四）', 'publicity'),
  people('002', '一', aims),
  product('002', '二（一）', scope),
  product('002', '三（一）', platform),
  people('002', '五（二）', duties),
  people('002', '五（三）', watched),
  people('003', '一', aims),
  product('003', '二（一）', scope),
  product('003', '三（二）', register),
  people('003', '五（一）', led),
  people('003', '五（二）', duties),
  people('003', '五（三）', watched),
  people('004', '一', aims),
  product('004', '三（二）', register),
  people('004', '五（二）', duties),
  people('004', '五（三）', watched),
];
