import { handleReferral } from '../../referrals/handleReferral.ts';
import type { TaskKinds } from '../../tasks/completeTask.ts';
import { answerMutualAid } from './answerMutualAid.ts';
import { assistApplication } from './assistApplication.ts';
import { classifyWarning } from './classifyWarning.ts';
import { decideEligibility } from './decideEligibility.ts';
import { deliverPolicy } from './deliverPolicy.ts';
import { identificationKinds } from './identifyPerson.ts';
import { informFamily } from './informFamily.ts';
import { postEnding } from './postEnding.ts';
import { reviewEligibility } from './reviewEligibility.ts';
import { serveDecision } from './serveDecision.ts';
import { verificationKinds } from './verifyWarning.ts';

/** Every kind of work that a warning may ask of somebody, by its name. */
export const warningTaskKinds: TaskKinds = Object.fromEntries(
  [
    ...identificationKinds,
    ...verificationKinds,
    classifyWarning,
    deliverPolicy,
    handleReferral,
    informFamily,
    assistApplication,
    reviewEligibility,
    postEnding,
    decideEligibility,
    serveDecision,
    answerMutualAid,
  ].map((kind) => [kind.kind, kind]),
);
