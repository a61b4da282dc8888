import * as z from 'zod';
import type { Division } from '../identity/index.ts';
import type { PlainDate } from '../time/index.ts';
import type { Benefit } from './benefit.ts';
import type { Category, Text } from './category.ts';
import type { Citation } from './citation.ts';
import type { IncomePolicy } from './engine/incomePolicy.ts';
import type { Rule } from './engine/rule.ts';
import type { IndicatorPolicy } from './indicators/indicator.ts';
import type { Procedure } from './procedure.ts';
import type { WarningPolicy } from './warningPolicy.ts';

/** Which pack decided: stored with every case and determination, so that years later the same version is found again. */
export const PackIdentity = z
  .strictObject({
    id: z.string().meta({ title: 'Pack', description: 'folder/version' }),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ title: 'Hash', description: 'SHA-256 of the folder and of all it inherits' }),
    status: z.enum(['issued', 'draft']),
  })
  .meta({ title: 'Pack identity' });
export type PackIdentity = z.infer<typeof PackIdentity>;

/** A rule of a higher layer that this one does not apply. Silence inherits; only a citation turns off. */
export interface SwitchedOff {
  readonly slot: string;
  readonly citation: Citation;
}

/** Everything one jurisdiction says. Built by `inherit` from its own words and those above it. */
export interface Pack {
  readonly id: string;
  readonly hash: string;
  readonly identity: PackIdentity;
  readonly title: Text;
  readonly divisions: readonly Division[];
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  /** Order in which categories are tried, and whether a departure from it needs a reason. */
  readonly order: {
    readonly categories: readonly Category[];
    readonly mode: 'mandatory' | 'default';
    readonly citation: Citation;
  };
  /** 「征得申请人同意」 before one application is tried on every category. */
  readonly cascadeConsent: Citation | null;
  readonly income: IncomePolicy;
  readonly rules: readonly Rule[];
  readonly benefits: readonly Benefit[];
  readonly warnings: WarningPolicy;
  readonly indicators: IndicatorPolicy;
  readonly procedure: Procedure;
  readonly off: readonly SwitchedOff[];
}
