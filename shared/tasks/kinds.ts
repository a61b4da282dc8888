import { acceptApplication } from '../applications/tasks/acceptApplication.ts';
import { answerCheck } from '../applications/tasks/answerCheck.ts';
import { collectAuthorisations } from '../applications/tasks/collectAuthorisations.ts';
import { completeReliefPapers } from '../applications/tasks/completeReliefPapers.ts';
import { confirmApplication } from '../applications/tasks/confirmApplication.ts';
import { giveOpinion } from '../applications/tasks/giveOpinion.ts';
import { holdDemocraticReview } from '../applications/tasks/holdDemocraticReview.ts';
import { noteReliefElsewhere } from '../applications/tasks/noteReliefElsewhere.ts';
import { payBridge } from '../applications/tasks/payBridge.ts';
import { postOpinion } from '../applications/tasks/postOpinion.ts';
import { receivePapers } from '../applications/tasks/receivePapers.ts';
import { recheckFinding } from '../applications/tasks/recheckFinding.ts';
import { recoverRelief } from '../applications/tasks/recoverRelief.ts';
import { reviewObjection } from '../applications/tasks/reviewObjection.ts';
import { serveNotice, tellFamilyTask } from '../applications/tasks/serveNotice.ts';
import { settleRelief } from '../applications/tasks/settleRelief.ts';
import { settleRepresentation } from '../applications/tasks/settleRepresentation.ts';
import { settleWithdrawnAuthorisation } from '../applications/tasks/settleWithdrawnAuthorisation.ts';
import { visitForAnother, visitHome } from '../applications/tasks/visitHome.ts';
import { deliberationTaskKinds } from '../deliberations/tasks/index.ts';
import { handleReferral } from '../referrals/handleReferral.ts';
import { warningTaskKinds } from '../warnings/tasks/index.ts';
import type { AnyTaskKind } from './kind.ts';

const all: AnyTaskKind[] = [
  acceptApplication,
  receivePapers,
  collectAuthorisations,
  answerCheck,
  recheckFinding,
  visitHome,
  giveOpinion,
  postOpinion,
  reviewObjection,
  confirmApplication,
  serveNotice,
  payBridge,
  handleReferral,
  visitForAnother,
  holdDemocraticReview,
  settleWithdrawnAuthorisation,
  settleRepresentation,
  tellFamilyTask,
  completeReliefPapers,
  settleRelief,
  recoverRelief,
  noteReliefElsewhere,
];

/** Every kind of human work, by name. */
export const taskKinds: Readonly<Record<string, AnyTaskKind>> = {
  ...Object.fromEntries(all.map((kind) => [kind.kind, kind])),
  ...warningTaskKinds,
  ...deliberationTaskKinds,
};
