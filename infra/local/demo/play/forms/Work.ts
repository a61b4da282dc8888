import type * as z from 'zod';
import type { TaskSummary } from '../../../../../shared/api/operations/shapes.ts';
import type { readTask } from '../../../../../shared/api/operations/tasks.ts';
import type { PlainDate } from '../../../../../shared/time/index.ts';
import type { ApplicationPlan } from '../../generator/applications/ApplicationPlan.ts';
import type { Random } from '../../generator/random.ts';
import type { Office } from '../Office.ts';
import type { World } from '../World.ts';

export type Summary = z.infer<typeof TaskSummary>;
export type Detail = z.infer<(typeof readTask)['answers'][200]>;

/** One task on somebody's desk, and what that person knows about it. */
export interface Work {
  readonly task: Summary;
  readonly office: Office;
  readonly world: World;
  readonly today: PlainDate;
  /** The application that the case is, where it is one that the demo filed. */
  readonly plan: ApplicationPlan | undefined;
  /** The same task gives the same draws in every run of the seed. */
  readonly random: Random;
  detail(): Promise<Detail>;
}

export type Decide = (work: Work) => object | Promise<object>;
