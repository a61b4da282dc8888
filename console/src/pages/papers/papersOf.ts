import type { Application, Warning } from '../../../../shared/client/index.ts';

/** A form that can be printed of a case. */
export interface PaperOf {
  /** In the address: `visit`, `referral-ref-…`. */
  id: string;
  kind: 'application' | 'authorisation' | 'visit' | 'posting' | 'referral' | 'disposition';
  /** Of a referral: what is done with it. */
  act?: Application['referrals'][number]['act'];
  /** Of a referral: to whom it goes. */
  organ?: string;
}

const referralsOf = (referrals: Application['referrals']): PaperOf[] =>
  referrals.map(({ id, act, organ }) => ({ id: `referral-${id}`, kind: 'referral', act, organ }));

/** What a case has got as far as: a posting stands here once there is one. */
export const papersOfApplication = ({ evidence, posting, referrals }: Application): PaperOf[] => [
  { id: 'application', kind: 'application' },
  { id: 'authorisation', kind: 'authorisation' },
  ...(evidence.some(({ kind }) => kind === 'visit') ? [{ id: 'visit', kind: 'visit' } as const] : []),
  ...(posting ? [{ id: 'posting', kind: 'posting' } as const] : []),
  ...referralsOf(referrals),
];

export const papersOfWarning = ({ referrals }: Warning): PaperOf[] => [
  { id: 'disposition', kind: 'disposition' },
  ...referralsOf(referrals),
];
