/**
 * Policy as code: the one entrance for the rest of the product.
 *
 * ```ts
 * const pack = packFor(division, date);                 // Pack | undefined; store { id, hash } with the case
 * const again = packOf(stored);                          // the very version, years later
 * const determination = determine(facts, pack, { parameters: parameterBook, knownAt: now });
 * const entitlements = entitle(determination, facts, pack, { newlyConfirmed: true });
 * const lines = explain(determination, 'applicant', 'zh-CN');
 * const depth = verificationOf({ indicator, conclusive, urgent }, pack);   // a raised warning: how to verify it
 * const disposition = dispose(warningFacts, pack);       // a verified warning: classes, acts, organs, working days
 * const hits = judge(joinedFacts, pack.indicators, thresholdsOf(book, division, date, now));
 * ```
 *
 * `facts` is `HouseholdFacts` (null = not known). Everything is pure: clock, parameters and packs are arguments. The engine
 * proposes (测算建议); nothing here grants, refuses or ends.
 *
 * `parameterBook` holds what is publicly known; a county enters the rest: `createParameterBook([...shippedParameters,
 * ...entered])`. `demonstrationBook` adds invented numbers for the demonstration county.
 */

export { AdminLevel, Agency, agencyNames, organId } from './agency.ts';
export { ambiguities, isAmbiguity } from './ambiguities.ts';
export { Category, categories, categoryNames, RelapseRiskKind, Text } from './category.ts';
export { Citation, cite, formatCitation } from './citation.ts';
export { type DocumentId, documents } from './documents.ts';
export { Determination, Holding } from './engine/determination.ts';
export { type DetermineContext, determine } from './engine/determine.ts';
export { dispose } from './engine/dispose.ts';
export { DisposedAct, Disposition, Verification } from './engine/disposition.ts';
export { type EntitleOptions, entitle } from './engine/entitle.ts';
export { EntitledAmount, Entitlement } from './engine/entitlement.ts';
export { type Audience, explain, type Language } from './engine/explain.ts';
export { explainDisposition } from './engine/explainDisposition.ts';
export { amountWords, explainEntitlement } from './engine/explainEntitlement.ts';
export { RuleTrace } from './engine/rule.ts';
export { type RaisedWarning, verificationOf } from './engine/verificationOf.ts';
export { NeedKind, WarningFacts } from './engine/warningFacts.ts';
export { AssistanceRoute, FactSource, HouseholdFacts, sourceOf } from './facts/householdFacts.ts';
export { Assets, Expenses, IncomeItem, IncomeKind, Vehicle } from './facts/money.ts';
export { meansUnknown, memberUnknown } from './facts/nothingKnown.ts';
export { Disability, Member, Obligor, Relation } from './facts/person.ts';
export { questionFor } from './facts/question.ts';
export { IndicatorFamily, type IndicatorPolicy, indicatorFamilies, indicatorNames } from './indicators/indicator.ts';
export { JoinedFacts } from './indicators/joinedFacts.ts';
export { type IndicatorHit, judge, type Thresholds } from './indicators/judge.ts';
export { owedBenefits } from './indicators/owedBenefits.ts';
export {
  type FeedFactName,
  type HardshipSignal,
  hardshipSignals,
  isPresent,
  type MeansSignal,
  meansSignals,
  type Signal,
} from './indicators/signals.ts';
export { thresholdsOf } from './indicators/thresholdsOf.ts';
export { inherit } from './inherit.ts';
export type { Pack } from './pack.ts';
export { PackIdentity } from './pack.ts';
export { packFor, packOf, packs } from './packs/packFor.ts';
export * from './parameters/index.ts';
export { type CardRow, card, type Delivered } from './people/card.ts';
export { lookBack, type PastCase, type SecondChance, type Turned } from './people/lookBack.ts';
export { type Door, type PreCheck, PreCheckAnswers, preCheck } from './people/preCheck.ts';
export { norm, ourDefault, type Procedure, type Term } from './procedure.ts';
export { type SelfCare, selfCareCitation, selfCareOf } from './selfCare.ts';
export { Act, actNames, VerificationDepth, WarningClass, warningClasses, warningClassNames } from './warningPolicy.ts';
export { AddedClause, hasSlot, withClauses } from './whatif/addedClause.ts';
export { type BackTestRow, backTest } from './whatif/backTest.ts';
export { type ChangedNumber, changedParameters } from './whatif/changedParameters.ts';
export { mergeReports } from './whatif/mergeReports.ts';
export { type ExportedReport, suppressSmall } from './whatif/suppressSmall.ts';
export type { Variant } from './whatif/variant.ts';
export { createWhatIf, type WhatIf, type WhatIfReport } from './whatif/whatIf.ts';
