import type { Operations } from '../../../shared/api/operations.ts';
import * as applications from './applications.ts';
import * as applicationWay from './applicationWay.ts';
import * as assisted from './assisted.ts';
import * as comparisonRuns from './comparisonRuns.ts';
import * as deliberations from './deliberations.ts';
import * as determinations from './determinations.ts';
import * as drafts from './drafts.ts';
import * as dutyRecords from './dutyRecords.ts';
import * as executions from './executions.ts';
import * as families from './families.ts';
import * as feeds from './feeds.ts';
import type { Handle } from './handle.ts';
import * as interventions from './interventions.ts';
import * as leads from './leads.ts';
import * as lookBacks from './lookBacks.ts';
import * as meetings from './meetings.ts';
import * as officers from './officers.ts';
import * as parameters from './parameters.ts';
import * as persons from './persons.ts';
import * as photos from './photos.ts';
import * as preChecks from './preChecks.ts';
import * as receipts from './receipts.ts';
import * as referrals from './referrals.ts';
import * as registerImports from './registerImports.ts';
import * as supervision from './supervision.ts';
import * as system from './system.ts';
import * as tasks from './tasks.ts';
import * as visits from './visits.ts';
import * as warnings from './warnings.ts';
import * as warningWork from './warningWork.ts';
import * as whatIfs from './whatIfs.ts';

/** One handler for each operation: an operation without one does not compile. */
export type Handlers = { [Id in keyof Operations]: Handle<Operations[Id]> };

/** What any handler answers, as the border passes it on. */
export interface Served {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

export const handlers: Handlers = {
  ...applications.handlers,
  ...applicationWay.handlers,
  ...tasks.handlers,
  ...drafts.handlers,
  ...officers.handlers,
  ...warnings.handlers,
  ...warningWork.handlers,
  ...leads.handlers,
  ...referrals.handlers,
  ...assisted.handlers,
  ...feeds.handlers,
  ...registerImports.handlers,
  ...comparisonRuns.handlers,
  ...families.handlers,
  ...persons.handlers,
  ...deliberations.handlers,
  ...meetings.handlers,
  ...determinations.handlers,
  ...preChecks.handlers,
  ...parameters.handlers,
  ...whatIfs.handlers,
  ...lookBacks.handlers,
  ...executions.handlers,
  ...visits.handlers,
  ...photos.handlers,
  ...dutyRecords.handlers,
  ...interventions.handlers,
  ...supervision.handlers,
  ...receipts.handlers,
  ...system.handlers,
};
