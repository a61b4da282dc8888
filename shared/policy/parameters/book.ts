import { contains, type Division, levelOf } from '../../identity/index.ts';
import type { Instant, PlainDate } from '../../time/index.ts';
import { type ParameterKey, previousYearKeys } from './key.ts';
import type { Parameter } from './parameter.ts';

export interface ParameterQuery {
  readonly division: Division;
  /** Null when the area is not decided: then only parameters that hold for both areas are found. */
  readonly area: 'urban' | 'rural' | null;
  readonly date: PlainDate;
  /** What was recorded later is not seen. */
  readonly knownAt: Instant;
}

export interface Selected {
  readonly parameter: Parameter;
  /** The figure of the year before is not published yet; this is the last one that is. */
  readonly fallback: boolean;
}

/** All series that a decision may look into. Built once; `select` is called through a cached setting. */
export interface ParameterBook {
  select(key: ParameterKey, query: ParameterQuery): Selected | undefined;
  readonly parameters: readonly Parameter[];
}

const depth = { province: 1, prefecture: 2, county: 3, township: 4, village: 5 } as const;

const narrowness = (parameter: Parameter, division: Division): number =>
  Math.max(0, ...parameter.scope.filter((scope) => contains(scope, division)).map((scope) => depth[levelOf(scope)]));

/** `100000` stands for the whole country. */
const holdsIn = (parameter: Parameter, division: Division): boolean =>
  parameter.scope.some((scope) => scope === '100000' || contains(scope, division));

/** Narrowest scope first, then latest validity, then latest record. */
function better(a: Parameter, b: Parameter, division: Division): Parameter {
  const byScope = narrowness(a, division) - narrowness(b, division);
  if (byScope !== 0) return byScope > 0 ? a : b;
  if (a.validFrom !== b.validFrom) return a.validFrom > b.validFrom ? a : b;
  return a.recordedAt >= b.recordedAt ? a : b;
}

export function createParameterBook(parameters: readonly Parameter[]): ParameterBook {
  const byKey = new Map<ParameterKey, Parameter[]>();
  for (const parameter of parameters) byKey.set(parameter.key, [...(byKey.get(parameter.key) ?? []), parameter]);
  return {
    parameters,
    select(key, { division, area, date, knownAt }) {
      const yearly = previousYearKeys.has(key);
      const wanted = yearly ? `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}-01-01` : date;
      let best: Parameter | undefined;
      for (const parameter of byKey.get(key) ?? []) {
        if (parameter.recordedAt > knownAt || parameter.validFrom > wanted) continue;
        if (!yearly && parameter.validUntil !== null && parameter.validUntil <= wanted) continue;
        if (parameter.area !== null && parameter.area !== area) continue;
        if (!holdsIn(parameter, division)) continue;
        best = best ? better(best, parameter, division) : parameter;
      }
      return best && { parameter: best, fallback: yearly && best.validFrom < wanted };
    },
  };
}
