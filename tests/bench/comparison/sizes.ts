import { parseArgs } from 'node:util';

/** What a run of the benchmark is told. */
export interface BenchOptions {
  /** Persons on the register; feed rows are five times as many. */
  persons: number;
  seed: number;
  slices: number;
  /** `table`: persons are items and are frozen by the product. `laid`: its files are laid, as freezing would write them. */
  register: 'table' | 'laid';
  /** Steps after which to stop. */
  until: 'ingest' | 'judge' | 'raise';
  json?: string | undefined;
}

const most = 50_000;

/** `npm run bench -- comparison --persons 4000000 [--slices 16] [--until judge] [--json FILE]` */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      persons: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      slices: { type: 'string', default: '' },
      register: { type: 'string', default: '' },
      until: { type: 'string', default: 'raise' },
      json: { type: 'string' },
    },
  });
  const persons = Number(values.persons);
  const slices = Number(values.slices) || Math.max(4, 2 ** Math.ceil(Math.log2(persons / 250_000)));
  return {
    persons,
    seed: Number(values.seed),
    slices,
    register: values.register === 'laid' || (values.register !== 'table' && persons > most) ? 'laid' : 'table',
    until: values.until === 'ingest' || values.until === 'judge' ? values.until : 'raise',
    ...(typeof values.json === 'string' && { json: values.json }),
  };
}
