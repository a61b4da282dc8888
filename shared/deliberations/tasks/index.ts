import { handleReferral } from '../../referrals/handleReferral.ts';
import type { TaskKinds } from '../../tasks/completeTask.ts';
import { conveneDeliberation } from './conveneDeliberation.ts';
import { recordDeliberation } from './recordDeliberation.ts';

/** Every kind of work that a deliberation may ask of somebody, by its name. */
export const deliberationTaskKinds: TaskKinds = Object.fromEntries(
  [conveneDeliberation, recordDeliberation, handleReferral].map((kind) => [kind.kind, kind]),
);
