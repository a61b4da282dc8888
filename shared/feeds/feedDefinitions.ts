import * as z from 'zod';
import { disasterAid } from './definitions/disaster-aid.ts';
import { labourerDeath } from './definitions/labourer-death.ts';
import { registeredUnemployment } from './definitions/registered-unemployment.ts';
import { selfPaidMedical } from './definitions/self-paid-medical.ts';
import type { FeedDefinition } from './feedDefinition.ts';

export const feedDefinitions = {
  'self-paid-medical': selfPaidMedical,
  'registered-unemployment': registeredUnemployment,
  'labourer-death': labourerDeath,
  'disaster-aid': disasterAid,
} as const satisfies Record<string, FeedDefinition>;

export type FeedId = keyof typeof feedDefinitions;

export const feedIds = Object.keys(feedDefinitions) as [FeedId, ...FeedId[]];

export const FeedId = z.enum(feedIds).meta({ title: 'Feed', description: 'A list that an agency delivers' });

export const definitionOf = (feed: FeedId): FeedDefinition => feedDefinitions[feed];
