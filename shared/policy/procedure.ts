import type { AdminLevel, Agency } from './agency.ts';
import type { Category } from './category.ts';
import type { Citation } from './citation.ts';

/** Where a number comes from. `our-default` is shown to users as such. */
export type Basis =
  | { readonly kind: 'norm'; readonly citation: Citation }
  | { readonly kind: 'our-default'; readonly reason: string };

export interface Term {
  readonly days: number;
  readonly counting: 'working' | 'calendar';
  readonly basis: Basis;
}

export interface Step {
  readonly agency: Agency;
  readonly level: AdminLevel;
  readonly basis: Basis;
}

/** Why an application may take longer than the normal time. */
export const extensionCauses = ['objection', 'hukou-elsewhere', 'applied-elsewhere', 'hard-to-investigate'] as const;
export type ExtensionCause = (typeof extensionCauses)[number];

/** How an application goes, as data: who does each act, within what time, with what proof. */
export interface Procedure {
  readonly accept: Step;
  readonly tellMissingOnce: Basis;
  readonly authorisation: {
    readonly who: 'each-adult-member';
    readonly obligorsFor: readonly Category[];
    readonly basis: Basis;
  };
  readonly investigation: {
    readonly step: Step;
    readonly start: Term;
    readonly visitors: { readonly atLeast: number; readonly basis: Basis };
    readonly check: Step & { readonly start: Term };
    /** Agencies that answer the information check, item by item. */
    readonly checkItems: readonly { readonly item: string; readonly agency: Agency }[];
  };
  readonly opinion: Step;
  readonly posting: {
    /** Recognition without aid is not posted: who gives the aid posts it. */
    readonly categories: readonly Category[];
    readonly place: 'village';
    readonly term: Term;
    readonly onObjection: 'investigate-again';
    readonly withoutAid: Basis;
  };
  readonly confirmation: Step & {
    readonly term: Term;
    readonly delegated: { readonly step: Step; readonly total: Term } | null;
    readonly signOff: readonly string[];
    readonly signOffBasis: Basis;
  };
  readonly total: { readonly normal: Term; readonly special: Term; readonly delegated: Term };
  /** What may stop or lengthen the statutory clock; a cause that is not named here does neither. */
  readonly clock: readonly {
    readonly cause: ExtensionCause;
    readonly effect: 'extend' | 'pause';
    readonly basis: Basis;
  }[];
  /** Relatives of officials are registered apart, and the county visits them itself. */
  readonly relativesOfOfficials: { readonly visitedBy: Step };
  /** Who does not cooperate without good cause: a named officer may end the procedure. */
  readonly nonCooperation: Basis;
  /** 特困 has terms of its own for opinion and confirmation. */
  readonly tekunTerms: { readonly opinion: Term; readonly confirmation: Term; readonly reassessSelfCare: Term };
  /** Categories whose end is posted before it takes effect. */
  readonly endPosting: { readonly categories: readonly Category[]; readonly term: Term };
  readonly refusalNotice: Term;
  readonly publication: {
    readonly fields: readonly ['name', 'members', 'amount'];
    readonly categories: readonly Category[];
    readonly basis: Basis;
  };
  readonly payment: { readonly from: 'next-month'; readonly basis: Basis };
  readonly bridge: { readonly categories: readonly Category[]; readonly term: Term } | null;
  readonly spotCheckPercent: { readonly category: Category; readonly percent: number; readonly basis: Basis } | null;
  readonly validityMonths: { readonly category: Category; readonly months: number; readonly basis: Basis } | null;
  readonly recognitionWindowMonths: { readonly months: number; readonly basis: Basis } | null;
  readonly reuseAuthorisation: Basis | null;
  readonly monitoring: {
    readonly exit: { readonly months: number; readonly categories: readonly Category[]; readonly basis: Basis } | null;
    readonly refused: {
      readonly months: number | null;
      readonly anchor: 'application' | 'decision';
      readonly basis: Basis;
    } | null;
    /** Where no notice ends the watch over refused applicants, it is looked at again after this time. */
    readonly reviewAfter: { readonly months: number; readonly basis: Basis };
  };
  /** Where somebody who leaves may go on without a new form, by consent. */
  readonly exitConversion: {
    readonly from: readonly Category[];
    readonly to: readonly (Category | 'temporary-relief')[];
    readonly basis: Basis;
  };
  /** 渐退期: how long help may go on after work lifted income over the line. */
  readonly gradualExitMonths: { readonly atMost: number; readonly basis: Basis };
  readonly periodicCheckMonths: { readonly stable: number; readonly unstable: number; readonly basis: Basis };
  readonly deathCheckMonths: { readonly months: number; readonly basis: Basis };
  readonly temporaryRelief: {
    readonly confirm: Step;
    readonly ownName: boolean;
    readonly smallAmountFirst: Basis | null;
    /** `parameter`: no more than the county's `small-amount.cap`; `none` where the text names no amount. */
    readonly firstCap: 'parameter' | 'none';
    readonly statement: Term;
  };
  readonly deliberation: { readonly level: AdminLevel; readonly mode: 'may' | 'shall'; readonly basis: Basis };
  /** Categories to which a family belongs only by what a meeting of the departments says. */
  readonly determinedByMeeting: {
    readonly categories: readonly Category[];
    readonly level: AdminLevel;
    readonly basis: Basis;
  } | null;
  readonly annualCounters: readonly { readonly counter: string; readonly atLeast: number; readonly basis: Basis }[];
  readonly paperCertificate: { readonly issued: boolean; readonly basis: Basis };
  /** Reminder before a deadline and escalation after it, for every task that a human owes. */
  readonly reminder: Term;
  readonly escalation: { readonly to: 'next-level'; readonly after: Term };
}

export const norm = (citation: Citation): Basis => ({ kind: 'norm', citation });
export const ourDefault = (reason: string): Basis => ({ kind: 'our-default', reason });
