import { describe, expect, it } from 'vitest';
import { packs } from '../../../shared/policy/packs/packFor.ts';
import { formSchemas } from '../../build/formSchemas.ts';
import { factLabels, factValues } from '../facts/factWords.ts';
import { labelOf } from '../forms/fieldWords.ts';
import { layouts } from '../forms/layouts.ts';
import type { FormSchema } from '../forms/schema.ts';
import { valueWords } from '../forms/valueWords.ts';
import { agencyWords } from '../words/agencies.ts';
import { benefitWords } from '../words/benefits.ts';
import { chainEvents } from '../words/chainEvents.ts';
import { roleWords } from '../words/roles.ts';
import { stateNames } from '../words/stateNames.ts';
import { statusesOf, workflows } from '../words/statuses.ts';
import { triggerFacts, triggerValues } from '../words/triggerFacts.ts';
import type { Texts, Tree } from './defineTexts.ts';

const modules = import.meta.glob<Record<string, unknown>>(
  ['../**/texts.ts', '../**/*Texts.ts', './common.ts', '!./defineTexts.ts'],
  { eager: true },
);
const pages = Object.values(modules).flatMap((module) =>
  Object.values(module).filter(
    (each): each is Texts<Tree> => typeof each === 'object' && each !== null && 'namespace' in each,
  ),
);
const machines = import.meta.glob<{ States: Record<string, State> }>('../../../workflows/*.asl.json', {
  eager: true,
  import: 'default',
});
interface State {
  Branches?: { States: Record<string, State> }[];
  ItemProcessor?: { States: Record<string, State> };
}

const leaves = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );
const chinese = /[\u4e00-\u9fff]/;
/** Names of keys, placeholders and what has no Chinese name. */
const bare = (text: string) => text.replace(/\{\{\w+\}\}/g, '').replace(/\b(English|Enter|j|k)\b|\?/g, '');

describe.each(pages.map(({ namespace, zh, en }) => ({ namespace, zh: leaves(zh), en: leaves(en) })))(
  'the texts of $namespace',
  ({ zh, en }) => {
    it('have the same keys in both languages', () => {
      expect(en.map(([key]) => key)).toEqual(zh.map(([key]) => key));
    });

    it('hold no English in Chinese, and no Chinese in English', () => {
      expect(zh.filter(([, text]) => /[a-z]{2,}/i.test(bare(text)))).toEqual([]);
      expect(en.filter(([key, text]) => key !== 'otherLanguage' && chinese.test(text))).toEqual([]);
    });

    it('leave no word empty: an empty one would show its key', () => {
      expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
    });

    it('fill in the same values', () => {
      const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
      expect(en.map(([, text]) => slots(text))).toEqual(zh.map(([, text]) => slots(text)));
    });
  },
);

describe('words of the field', () => {
  it('exist for every event that a chain may hold, and for every benefit that a referral may ask for', () => {
    const sources = import.meta.glob<string>(['../../../shared/**/*.ts', '!../../../shared/**/*.test.ts'], {
      eager: true,
      query: '?raw',
      import: 'default',
    });
    const events = Object.values(sources).flatMap((source) => [...source.matchAll(/\btype: '([a-z]+(?:-[a-z]+)+)'/g)]);
    expect(events.length).toBeGreaterThan(80);
    expect(events.map(([, type = '']) => type).filter((type) => !(type in chainEvents))).toEqual([]);
    const benefits = packs.flatMap((pack) => pack.benefits.map(({ id }) => id));
    expect(benefits.filter((id) => !(id in benefitWords))).toEqual([]);
  });

  const tables: Record<string, Readonly<Record<string, { zh: string; en: string }>>> = {
    valueWords,
    agencyWords,
    roleWords,
    chainEvents,
    triggerFacts,
    triggerValues,
    workflows,
    factLabels,
    ...factValues,
    ...statusesOf,
  };
  it.each(Object.keys(tables))('of %s are Chinese in Chinese and English in English', (name) => {
    const words = Object.entries(tables[name] ?? {});
    expect(words.filter(([, { zh, en }]) => !chinese.test(zh) || chinese.test(en))).toEqual([]);
  });
});

describe('forms', () => {
  const fields: { name: string; schema: FormSchema }[] = [];
  const collect = (schema: FormSchema): void => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      fields.push({ name, schema: field });
      collect(field);
    }
    for (const each of [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])])
      collect(each);
  };
  const schemas = formSchemas() as Record<string, FormSchema>;
  for (const schema of Object.values(schemas)) collect(schema);

  it('name every field in both languages', () => {
    const unnamed = fields.filter(({ name, schema }) => {
      const { zh, en } = labelOf(name, schema.title);
      return !chinese.test(zh) || chinese.test(en);
    });
    expect([...new Set(unnamed.map(({ name, schema }) => `${name}: ${schema.title ?? ''}`))]).toEqual([]);
  });

  it('have a word for every value that they offer', () => {
    const values = fields.flatMap(({ schema: { enum: some, const: only, items } }) => [
      ...(some ?? []),
      ...(items?.enum ?? []),
      ...(typeof only === 'string' ? [only] : []),
    ]);
    expect([...new Set(values)].filter((value) => !valueWords[value])).toEqual([]);
  });

  it('lay out no field that their schema does not know', () => {
    for (const [kind, { rows }] of Object.entries(layouts)) {
      const schema = schemas[kind];
      expect(schema, kind).toBeDefined();
      const known = [schema, ...(schema?.oneOf ?? [])].flatMap((each) => Object.keys(each?.properties ?? {}));
      expect(
        rows.flat().filter((name) => !known.includes(name)),
        kind,
      ).toEqual([]);
    }
  });
});

describe('states of the workflows', () => {
  it('have a Chinese sentence each', () => {
    const names = new Set<string>();
    const collect = (states: Record<string, State>): void => {
      for (const [name, { Branches = [], ItemProcessor }] of Object.entries(states)) {
        names.add(name);
        for (const inner of [...Branches, ...(ItemProcessor ? [ItemProcessor] : [])]) collect(inner.States);
      }
    };
    for (const { States } of Object.values(machines)) collect(States);
    expect(names.size).toBeGreaterThan(80);
    expect([...names].filter((name) => !chinese.test(stateNames[name] ?? ''))).toEqual([]);
  });
});
