import type { Block } from './block.ts';
import type { State } from './states.ts';

export interface Finding {
  severity: 'ERROR' | 'WARNING';
  code: string;
  message: string;
  /** A pointer into the definition: `/States/Wait for reply/Next`. */
  location: string;
}

/** What the places of one definition share. */
export interface Definition {
  findings: Finding[];
  blocks: Block[];
  /** Of states: unique in the whole machine. */
  names: Set<string>;
  readState(name: string, value: unknown, place: Place): State;
}

/** Where a value of a definition stands: findings are reported with its path. */
export class Place {
  readonly definition: Definition;
  readonly path: string;
  /** Variables that outer blocks assign. */
  readonly outer: readonly string[];
  private readonly state: number;

  constructor(definition: Definition, path = '', state = 0, outer: readonly string[] = []) {
    this.definition = definition;
    this.path = path;
    this.state = state;
    this.outer = outer;
  }

  /** The path within the state, as AWS names it in causes: `Catch[0]/Output`. */
  get field(): string {
    return this.path.slice(this.state);
  }

  at(name: string | number): Place {
    const step = typeof name === 'number' ? `[${name}]` : `/${name}`;
    return new Place(this.definition, `${this.path}${step}`, this.state, this.outer);
  }

  /** The place of a state; blocks inside it may not assign the variables of `outer`. */
  atState(name: string, outer: readonly string[]): Place {
    const path = `${this.path}/${name}`;
    return new Place(this.definition, path, path.length + 1, outer);
  }

  error(message: string, code = 'SCHEMA_VALIDATION_FAILED', severity: Finding['severity'] = 'ERROR'): void {
    this.definition.findings.push({ severity, code, message, location: this.path || '/' });
  }
}
