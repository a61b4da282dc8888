import * as z from 'zod';
import type { AssistanceRoute } from '../../families/family.ts';
import type { FeedColumn } from '../../feeds/feedColumn.ts';
import { type Category, categoryNames, type Text } from '../../policy/category.ts';
import { rollColumns } from './rollColumns.ts';

/** One of today's rolls: whom it lists, and which columns its template has. */
export interface RollDefinition {
  title: Text;
  columns: readonly FeedColumn[];
  /** How a unit of this roll came to be assisted when its rows do not say. */
  route: AssistanceRoute;
}

const c = rollColumns;
const household = [c.caseNumber, c.relation, c.name, c.idNumber, c.division, c.area];
const contact = [c.labourer, c.phone, c.address];
const ends: FeedColumn = { ...c.until, required: true };

const roll = (category: Category, columns: readonly FeedColumn[], route: AssistanceRoute = 'whole-family') => ({
  title: categoryNames[category],
  columns,
  route,
});

/** Whom somebody else determined and this county begins with (P4). 防返贫 is taken as received, never decided here. */
export const rollDefinitions = {
  dibao: roll('dibao', [...household, c.covered, c.route, c.since, c.monthlyAid, ...contact, c.account]),
  tekun: roll(
    'tekun',
    [...household, c.covered, c.since, c.support, c.monthlyAid, ...contact, c.account],
    'tekun-individual',
  ),
  'dibao-margin': roll('dibao-margin', [...household, c.covered, c.since, c.until, ...contact]),
  'rigid-expenditure': roll('rigid-expenditure', [...household, c.covered, c.since, ends, ...contact]),
  'relapse-risk': roll('relapse-risk', [...household, c.covered, c.since, c.relapseKind, ...contact]),
} as const satisfies Partial<Record<Category, RollDefinition>>;

export type RollId = keyof typeof rollDefinitions;

export const rollIds = Object.keys(rollDefinitions) as [RollId, ...RollId[]];

export const RollId = z.enum(rollIds).meta({
  title: 'Roll',
  description: '期初名册：低保、特困、低保边缘、刚性支出困难、防止返贫监测',
});

export const rollOf = (id: RollId): RollDefinition => rollDefinitions[id];
