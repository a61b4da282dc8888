import { useSearchParams } from 'react-router';
import type { WarningClass } from '../../../../shared/policy/warningPolicy.ts';
import { addDays, shanghaiDateOf, startOfShanghaiDay } from '../../../../shared/time/index.ts';
import type { Workflow } from '../../words/statuses.ts';

export interface Filters {
  workflow: Workflow;
  place: 'open' | 'closed';
  state: '' | 'running' | 'halted';
  status: string;
  division: string;
  waitingOn: string;
  age: '' | '7' | '30' | '90';
  /** First class of a warning, or `none`. */
  class: string;
  /** Days: opened on the first or later, and before the second. */
  after: string;
  before: string;
  order: 'newest' | 'oldest';
}

const initial: Filters = {
  workflow: 'application',
  place: 'open',
  state: '',
  status: '',
  division: '',
  waitingOn: '',
  age: '',
  class: '',
  after: '',
  before: '',
  order: 'newest',
};

/** Filters stand in the address, so that a list can be sent to a colleague; they name offices and statuses, nobody. */
export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(
    Object.entries(initial).map(([name, value]) => [name, search.get(name) ?? value]),
  ) as unknown as Filters;
  const change = (next: Partial<Filters>): void => {
    const all = { ...filters, ...next };
    setSearch(
      Object.fromEntries(Object.entries(all).filter(([name, value]) => value !== initial[name as keyof Filters])),
      { replace: true },
    );
  };
  return [filters, change];
}

/** The question to the API. @param now the server's instant */
export const queryOf = (filters: Filters, now: string) => ({
  // Whom a case waits on is asked over all workflows: the first due comes first.
  ...(!filters.waitingOn && { workflow: filters.workflow, order: filters.order }),
  ...(filters.waitingOn && { waitingOn: filters.waitingOn }),
  place: filters.place,
  ...(filters.state && { state: filters.state }),
  ...(filters.status && !filters.waitingOn && { status: filters.status }),
  ...(filters.division && { division: filters.division }),
  ...(filters.class &&
    filters.workflow === 'warning' &&
    !filters.waitingOn && { class: filters.class as WarningClass | 'none' }),
  ...(filters.after && { openedAfter: startOfShanghaiDay(filters.after) }),
  ...(filters.before && { openedBefore: startOfShanghaiDay(filters.before) }),
  ...(filters.age && { openedBefore: startOfShanghaiDay(addDays(shanghaiDateOf(now), -Number(filters.age))) }),
  limit: 100,
});
