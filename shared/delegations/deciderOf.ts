import type { Application, Decider } from '../applications/application.ts';
import { organId } from '../policy/agency.ts';
import { Category } from '../policy/category.ts';
import type { Procedure, Term } from '../policy/procedure.ts';
import type { Reader } from '../records/reader.ts';
import type { PlainDate } from '../time/index.ts';
import { delegationInForce } from './delegation.ts';

type Of = Pick<Application, 'county' | 'township' | 'benefit'>;

/**
 * Who decides, by the pack and by the county's delegation table, and within what time. A power that the pack itself gives
 * a township (temporary relief in Huainan, 004 四（三）) needs no line of the table.
 */
export async function deciderOf(
  reader: Reader,
  { county, township, benefit }: Of,
  category: string | undefined,
  procedure: Procedure,
  day: PlainDate,
): Promise<{ decider: Decider; term: Term }> {
  const step = benefit === 'temporary-relief' ? procedure.temporaryRelief.confirm : procedure.confirmation;
  const competent = organId(step.agency, step.level, township as never) ?? `civil-affairs:${county}`;
  const organ = `township:${township}`;
  if (competent === organ) return { decider: { organ }, term: procedure.total.delegated };
  const power = benefit === 'temporary-relief' ? benefit : (Category.safeParse(category).data ?? 'dibao');
  const line = await delegationInForce(reader, { county, organ, benefit: power, day });
  if (!line) return { decider: { organ: competent }, term: procedure.total.normal };
  const { mode, instrument } = line;
  return { decider: { organ, delegation: { mode, instrument } }, term: procedure.total.delegated };
}
