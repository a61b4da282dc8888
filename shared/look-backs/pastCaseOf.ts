import { type Application, applications } from '../applications/application.ts';
import { caseDeterminations } from '../applications/caseDetermination.ts';
import { caseFacts } from '../applications/caseFacts.ts';
import { openCases, openCasesOf } from '../applications/openCase.ts';
import { assistanceUnits, unitsOf } from '../families/family.ts';
import { type Category, categories, type PastCase } from '../policy/index.ts';
import type { Reader } from '../records/reader.ts';
import type { PlainDate } from '../time/index.ts';

export interface Past extends PastCase {
  readonly application: Application;
}

/**
 * What was last known and proposed in a case, and what its family holds today. Undefined while an application of the
 * family is open (it is being decided), and where no rules were ever tried.
 */
export async function pastCaseOf(reader: Reader, caseId: string, today: PlainDate): Promise<Past | undefined> {
  const application = await reader.find(applications, { id: caseId });
  if (!application?.determinationId) return undefined;
  const { familyId, determinationId } = application;
  const [open, units, known, made] = await Promise.all([
    reader.list(openCases, openCasesOf(familyId)),
    reader.list(assistanceUnits, unitsOf(familyId)),
    reader.find(caseFacts, { caseId }),
    reader.find(caseDeterminations, { caseId, id: determinationId }),
  ]);
  if (open.length > 0 || !known || !made) return undefined;
  const held = units.flatMap(({ category, until }) => (category && (!until || until > today) ? [category] : []));
  const holds: Category | null = categories.find((category) => held.includes(category)) ?? null;
  const { determination } = made;
  return { family: familyId, determinationId, facts: known.facts, determination, holds, application };
}
