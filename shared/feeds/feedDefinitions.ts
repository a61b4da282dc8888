import * as z from 'zod';
import { companies } from './definitions/companies.ts';
import { contributions } from './definitions/contributions.ts';
import { deliveredAssistance } from './definitions/delivered-assistance.ts';
import { deposits } from './definitions/deposits.ts';
import { disasterAid } from './definitions/disaster-aid.ts';
import { duplicateAssistance } from './definitions/duplicate-assistance.ts';
import { hardshipRoll } from './definitions/hardship-roll.ts';
import { imprisonment } from './definitions/imprisonment.ts';
import { labourerDeath } from './definitions/labourer-death.ts';
import { platformRoll } from './definitions/platform-roll.ts';
import { poorStudents } from './definitions/poor-students.ts';
import { realEstate } from './definitions/real-estate.ts';
import { recipientDeath } from './definitions/recipient-death.ts';
import { registeredUnemployment } from './definitions/registered-unemployment.ts';
import { relapseRisk } from './definitions/relapse-risk.ts';
import { selfPaidMedical } from './definitions/self-paid-medical.ts';
import { seriousIllness } from './definitions/serious-illness.ts';
import { severeDisability } from './definitions/severe-disability.ts';
import { vehicles } from './definitions/vehicles.ts';
import type { FeedDefinition } from './feedDefinition.ts';

export const feedDefinitions = {
  'self-paid-medical': selfPaidMedical,
  'registered-unemployment': registeredUnemployment,
  'labourer-death': labourerDeath,
  'disaster-aid': disasterAid,
  'poor-students': poorStudents,
  'serious-illness': seriousIllness,
  'severe-disability': severeDisability,
  'relapse-risk': relapseRisk,
  'hardship-roll': hardshipRoll,
  'delivered-assistance': deliveredAssistance,
  contributions: contributions,
  vehicles: vehicles,
  'real-estate': realEstate,
  companies: companies,
  deposits: deposits,
  'recipient-death': recipientDeath,
  imprisonment: imprisonment,
  'duplicate-assistance': duplicateAssistance,
  'platform-roll': platformRoll,
} as const satisfies Record<string, FeedDefinition>;

export type FeedId = keyof typeof feedDefinitions;

export const feedIds = Object.keys(feedDefinitions) as [FeedId, ...FeedId[]];

export const FeedId = z.enum(feedIds).meta({ title: 'Feed', description: 'A list that an agency delivers' });

export const definitionOf = (feed: FeedId): FeedDefinition => feedDefinitions[feed];
