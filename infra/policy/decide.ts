import {
  createParameterBook,
  demonstrationParameters,
  determine,
  entitle,
  explain,
  explainEntitlement,
  HouseholdFacts,
  type Language,
  packFor,
  shippedParameters,
} from '../../shared/policy/index.ts';
import type { Instant } from '../../shared/time/index.ts';

export interface DecideOptions {
  readonly knownAt: Instant;
  readonly language: Language;
  readonly demonstration: boolean;
  readonly allowDraft: boolean;
}

export type Decided =
  | { readonly ok: true; readonly lines: readonly string[]; readonly json: unknown }
  | { readonly ok: false; readonly lines: readonly string[] };

/** One household, decided and explained; nothing is stored. */
export function decide(input: unknown, options: DecideOptions): Decided {
  const parsed = HouseholdFacts.safeParse(input);
  if (!parsed.success)
    return {
      ok: false,
      lines: parsed.error.issues.map(({ path, message }) => `${path.join('.') || '(facts)'}: ${message}`),
    };
  const facts = parsed.data;
  const pack = packFor(facts.division, facts.asOf, { allowDraft: options.allowDraft });
  if (!pack) return { ok: false, lines: [`no norm is in force for ${facts.division} on ${facts.asOf}`] };
  const parameters = createParameterBook([
    ...shippedParameters,
    ...(options.demonstration ? demonstrationParameters : []),
  ]);
  const determination = determine(facts, pack, { parameters, knownAt: options.knownAt });
  const entitlements = entitle(determination, facts, pack, { newlyConfirmed: true });
  const granted = entitlements.map(
    (entitlement) => `  ${explainEntitlement(entitlement, 'officer', options.language)}`,
  );
  return {
    ok: true,
    json: { determination, entitlements },
    lines: [
      ...explain(determination, 'officer', options.language),
      '',
      ...explain(determination, 'applicant', options.language),
      '',
      ...granted,
    ],
  };
}
