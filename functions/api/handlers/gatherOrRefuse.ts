import { gatherIntake } from '../../../shared/adapters/applications/gatherIntake.ts';
import { bodyError } from '../../../shared/api/bodyError.ts';
import type { SubmitApplication } from '../../../shared/api/operations/applicationInput.ts';
import { Refused } from '../../../shared/api/refused.ts';
import type { Intake } from '../../../shared/applications/intake.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import type { Exchange } from '../exchange.ts';

/** The intake that a form stands for. @throws Refused naming every field that a machine may refuse (P12) */
export async function gatherOrRefuse(
  { services, now, language, principal }: Exchange,
  body: SubmitApplication,
): Promise<Intake> {
  const accepting = principal.organ?.division;
  const policy = { today: shanghaiDateOf(now), synthetic: services.synthetic, accepting };
  const gathered = await gatherIntake(services, body, policy);
  if (gathered.ok) return gathered.intake;
  const errors = gathered.faults.map(({ pointer, code }) => bodyError(pointer, code, language));
  throw new Refused('request-invalid', 422, { errors });
}
