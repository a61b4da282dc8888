import type { AdminLevel, Agency } from './agency.ts';
import type { Category, RelapseRiskKind, Text } from './category.ts';
import type { Citation } from './citation.ts';
import type { ParameterKey } from './parameters/key.ts';

/** How much. A notice without a number says `by-regulation`, never zero. */
export type Amount =
  | {
      readonly kind: 'percent';
      readonly percent: number;
      readonly floor: boolean;
      readonly of: Text;
      readonly base?: ParameterKey;
    }
  | {
      readonly kind: 'quantity';
      readonly quantity: number;
      readonly unit: 'kWh/month' | 'm³/month';
      readonly fenPerUnit?: number;
    }
  | { readonly kind: 'parameter'; readonly key: ParameterKey }
  | { readonly kind: 'dibao-difference' }
  | { readonly kind: 'tekun-standard' }
  | { readonly kind: 'bridge' }
  | { readonly kind: 'by-regulation' };

/** Which facts of the person or family must hold; the rest is the agency's own test and stands in `condition`. */
export type Need =
  | 'in-education'
  | 'preschool'
  | 'compulsory'
  | 'high-school'
  | 'vocational'
  | 'higher'
  | 'urban-housing'
  | 'rural-housing'
  | 'working-age'
  | 'hard-to-employ'
  | 'disaster'
  | 'self-care-lost'
  | 'serious-illness'
  | 'severely-disabled'
  | 'disabled-minor'
  | 'dispersed-tekun'
  | 'newly-confirmed'
  | 'illness-poverty'
  | 'emergency'
  | 'vagrant'
  | 'aged';

/** One group of people and what it gets. The first grant of a benefit that fits does not win: the best does (就高). */
export interface Grant {
  readonly categories: readonly Category[];
  /** Whoever meets the needs, in a category or not (急难社会救助). */
  readonly anyone?: boolean;
  readonly kinds?: readonly RelapseRiskKind[];
  readonly area?: 'urban' | 'rural';
  readonly needs?: readonly Need[];
  readonly amount: Amount;
  /** 「符合条件的」: what the agency still has to look at. */
  readonly condition?: Text;
  readonly citation?: Citation;
  readonly ambiguities?: readonly string[];
}

export interface Benefit {
  readonly id: string;
  readonly title: Text;
  readonly agency: Agency;
  readonly level: AdminLevel;
  /** Who receives one: each person, the household once, or each metered connection of the household. */
  readonly per: 'person' | 'household' | 'meter';
  /** 应当 shall, 可以 may, 鼓励 encouraged. */
  readonly force: 'shall' | 'may' | 'encouraged';
  readonly citation: Citation;
  readonly grants: readonly Grant[];
  readonly ambiguities?: readonly string[];
}
