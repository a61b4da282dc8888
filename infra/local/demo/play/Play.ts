import type { Control } from './control.ts';
import type { Offices } from './Offices.ts';
import type { Tally } from './Tally.ts';
import type { World } from './World.ts';

/** One run of the demo's players against one cloud. */
export interface Play {
  readonly control: Control;
  readonly offices: Offices;
  readonly world: World;
  readonly tally: Tally;
  /** What each case is called in the seed's terms, by its id: whoever it concerns. */
  readonly labels: Map<string, string>;
  /** Part of each key of a form: another run of the players fills in its own forms. */
  readonly session: string;
  /** How often each form was filled in, by the id of its task. */
  readonly attempts: Map<string, number>;
}
