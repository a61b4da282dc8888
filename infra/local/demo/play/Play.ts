import type { Control } from './control.ts';
import type { Detail } from './forms/Work.ts';
import type { Offices } from './Offices.ts';
import { createTally, type Tally } from './Tally.ts';
import type { World } from './World.ts';

/** One run of the demo's players against one cloud. */
export interface Play {
  readonly control: Control;
  readonly offices: Offices;
  readonly world: World;
  readonly tally: Tally;
  /** What each case is called in the seed's terms, by its id: whoever it concerns. */
  readonly labels: Map<string, string>;
  /** Tasks that were just read to find out whom they concern. */
  readonly read: Map<string, Detail>;
  /** Part of each key of a form: another run of the players fills in its own forms. */
  readonly session: string;
  /** How often each form was filled in, by the id of its task. */
  readonly attempts: Map<string, number>;
}

/** A run that begins now. @param of `session`: the moment at which it begins */
export const createPlay = (of: Pick<Play, 'control' | 'offices' | 'world' | 'session'>): Play => ({
  ...of,
  tally: createTally(),
  labels: new Map(),
  read: new Map(),
  attempts: new Map(),
});
