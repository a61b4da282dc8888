import { Refused } from '../../../shared/api/refused.ts';
import { type Application, applications } from '../../../shared/applications/application.ts';
import type { Exchange } from '../exchange.ts';

export const placeOf = ({ village, township }: Application) => village ?? township;
export const resourceOf = (application: Application) => ({
  division: placeOf(application),
  filedBy: application.filedBy,
});

/** @throws Refused when there is no such application */
export async function findApplication({ services }: Exchange, id: string): Promise<Application> {
  const application = id.startsWith('app-') ? await services.reader.find(applications, { id }) : undefined;
  if (!application) throw new Refused('application-unknown', 404);
  return application;
}

/** Lets the policy say whether this principal may change that application; names the record for If-Match. */
export async function authoriseChange(exchange: Exchange, id: string) {
  const application = await findApplication(exchange, id);
  exchange.authorise(resourceOf(application));
  return { type: applications, key: applications.key({ id }) };
}
