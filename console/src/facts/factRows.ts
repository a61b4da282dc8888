import type { HouseholdFactsOutput } from '../../../shared/client/index.ts';
import { type FactValueTable, factLabels } from './factWords.ts';

/** One fact of a household that a check or a visit may confirm or correct. */
export interface FactRow {
  /** In the facts: `members.0.employment`. */
  path: string;
  /** What of it is said before the colon: a member's id, or nothing for the household. */
  person: string | null;
  label: { zh: string; en: string };
  kind: 'fen' | 'yes-no' | 'count' | 'choice';
  table?: FactValueTable;
  value: unknown;
  group: 'household' | 'member' | 'income' | 'spending' | 'property';
}

type Facts = HouseholdFactsOutput;

const memberFacts = [
  ['employment', 'choice'],
  ['labour', 'choice'],
  ['student', 'choice'],
  ['seriousIllness', 'yes-no'],
  ['selfCareLost', 'count'],
  ['hardToEmploy', 'yes-no'],
  ['legalStatus', 'choice'],
  ['tekunSupport', 'choice'],
  ['orphanScheme', 'choice'],
] as const;

const spending = ['medical', 'education', 'rehabilitation', 'living', 'other'] as const;

/** Every fact with one value, in the order of the official sheets: people, income, spending, property, circumstances. */
export function factRows(facts: Facts): FactRow[] {
  return [
    ...facts.members.flatMap((member, index) =>
      memberFacts.map(
        ([name, kind]): FactRow => ({
          path: `members.${index}.${name}`,
          person: member.person,
          label: factLabels[name],
          kind,
          ...(kind === 'choice' && { table: name }),
          value: member[name],
          group: 'member',
        }),
      ),
    ),
    ...(facts.income ?? []).map(
      (item, index): FactRow => ({
        path: `income.${index}.fen`,
        person: item.person,
        label: factLabels.income,
        kind: 'fen',
        value: item.fen,
        group: 'income',
      }),
    ),
    ...(['monthWindow', 'dateWindow'] as const).flatMap((window) =>
      facts[window]
        ? spending.map(
            (name): FactRow => ({
              path: `${window}.${name}`,
              person: null,
              label: {
                zh: `${factLabels[window].zh}：${factLabels[name].zh}`,
                en: `${factLabels[window].en}: ${factLabels[name].en}`,
              },
              kind: 'fen',
              value: facts[window]?.[name],
              group: 'spending',
            }),
          )
        : [],
    ),
    ...(facts.assets
      ? (
          [
            ['financial', 'fen'],
            ['homes', 'count'],
            ['enterprise', 'fen'],
          ] as const
        ).map(
          ([name, kind]): FactRow => ({
            path: `assets.${name}`,
            person: null,
            label: factLabels[name],
            kind,
            value: facts.assets?.[name],
            group: 'property',
          }),
        )
      : []),
    ...(
      [
        ['area', 'choice'],
        ['housing', 'choice'],
        ['disasterHit', 'yes-no'],
        ['illnessPoverty', 'yes-no'],
        ['emergency', 'choice'],
        ['relapseRisk', 'choice'],
      ] as const
    ).map(
      ([name, kind]): FactRow => ({
        path: name,
        person: null,
        label: factLabels[name],
        kind,
        ...(kind === 'choice' && { table: name }),
        value: facts[name],
        group: 'household',
      }),
    ),
  ];
}

/** Who said so and when: the longest path that is a prefix counts, `*` is everything. */
export function sourceOf(sources: Facts['sources'], path: string): Facts['sources'][string] | undefined {
  const keys = path.split('.');
  for (let length = keys.length; length > 0; length--) {
    const found = sources[keys.slice(0, length).join('.')];
    if (found) return found;
  }
  return sources['*'];
}
