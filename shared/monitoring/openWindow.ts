import type { ChainEntry } from '../chain/event.ts';
import type { Category } from '../policy/category.ts';
import { formatCitation } from '../policy/citation.ts';
import type { Basis, Procedure } from '../policy/procedure.ts';
import type { Reader } from '../records/reader.ts';
import { create, replace, type Write } from '../records/write.ts';
import { addMonths, type PlainDate } from '../time/index.ts';
import { type MonitoringWindow, monitoringWindows, windowId } from './monitoringWindow.ts';

export interface Watched {
  person: { id: string; familyId: string; county: string; township: string };
  kind: MonitoringWindow['kind'];
  /** The category that was left. */
  category?: Category | undefined;
  caseId: string;
  /** First day of the watch: of an exit the first day without the category, of a refusal the day of the decision. */
  from: PlainDate;
  /** Of a refusal, where the pack counts from the application (002 三（二）「一年内申请社会救助未获批」). */
  appliedOn?: PlainDate | undefined;
}

/**
 * Begins the watch that the pack asks for, in the transaction of the decision itself; nothing where the pack has none.
 * Called for each person who left, and for each person of a refused application.
 */
export async function openWindow(
  reader: Reader,
  watched: Watched,
  { monitoring }: Pick<Procedure, 'monitoring'>,
): Promise<{ writes: Write[]; events: ChainEntry[] }> {
  const term = termOf(watched, monitoring);
  if (!term) return { writes: [], events: [] };
  const { person, kind, category, caseId, from } = watched;
  const id = windowId(person.id, caseId);
  const fields: Omit<MonitoringWindow, 'version'> = {
    id,
    personId: person.id,
    familyId: person.familyId,
    county: person.county,
    township: person.township,
    kind,
    ...(category && { category }),
    caseId,
    from,
    ...term,
    status: 'watching',
    hits: [],
  };
  const known = await reader.find(monitoringWindows, { id });
  const { basis, until } = term;
  const payload = { windowId: id, personId: person.id, kind, category, from, until, basis };
  return {
    writes: [
      known
        ? replace(monitoringWindows, { ...fields, hits: known.hits, version: known.version })
        : create(monitoringWindows, fields),
    ],
    events: [{ chain: person.familyId, type: 'monitoring-begun', caseId, payload }],
  };
}

type Term = Pick<MonitoringWindow, 'basis' | 'until' | 'reviewOn'>;

function termOf({ kind, category, from, appliedOn }: Watched, monitoring: Procedure['monitoring']): Term | undefined {
  if (kind === 'exit') {
    const rule = monitoring.exit;
    const concerned = rule && (rule.categories.length === 0 || rule.categories.some((each) => each === category));
    return concerned ? { basis: named(rule.basis), until: addMonths(from, rule.months) } : undefined;
  }
  const rule = monitoring.refused;
  if (!rule) return undefined;
  const basis = named(rule.basis);
  if (rule.months === null) return { basis, reviewOn: addMonths(from, monitoring.reviewAfter.months) };
  const anchor = rule.anchor === 'application' ? (appliedOn ?? from) : from;
  return { basis, until: addMonths(anchor, rule.months) };
}

const named = (basis: Basis): string => (basis.kind === 'norm' ? formatCitation(basis.citation) : 'default');
