import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StateJson {
  Type: string;
  Comment?: string;
  Next?: string;
  Default?: string;
  End?: boolean;
  Resource?: string;
  Arguments?: Record<string, unknown>;
  Assign?: Record<string, unknown>;
  Output?: unknown;
  TimeoutSeconds?: number;
  HeartbeatSeconds?: number;
  MaxConcurrency?: number;
  Retry?: { ErrorEquals: string[]; MaxAttempts?: number }[];
  Catch?: { ErrorEquals: string[]; Next: string }[];
  Choices?: { Condition: string; Next: string }[];
  Branches?: BlockJson[];
  ItemProcessor?: BlockJson & { ProcessorConfig?: { Mode?: string } };
  Iterator?: never;
}

export interface BlockJson {
  StartAt: string;
  States: Record<string, StateJson>;
}

export interface MachineJson extends BlockJson {
  Comment?: string;
  QueryLanguage?: string;
}

export interface Definition {
  name: string;
  /** As it stands in the file, with its placeholders. */
  text: string;
  json: MachineJson;
}

const directory = join(import.meta.dirname, '../../../workflows');

/** Every state machine of the product. */
export const definitions: Definition[] = readdirSync(directory)
  .filter((file) => file.endsWith('.asl.json'))
  .map((file) => {
    const text = readFileSync(join(directory, file), 'utf8');
    return { name: file.replace('.asl.json', ''), text, json: JSON.parse(text) as MachineJson };
  });

export function definitionOf(name: string): Definition {
  const found = definitions.find((definition) => definition.name === name);
  if (!found) throw new RangeError(`workflows/${name}.asl.json is not there`);
  return found;
}

/** A block's own states and, behind them, those of its branches and item processors. */
export function blocksOf(block: BlockJson): BlockJson[] {
  const inner = Object.values(block.States).flatMap(({ Branches = [], ItemProcessor }) => [
    ...Branches,
    ...(ItemProcessor ? [ItemProcessor] : []),
  ]);
  return [block, ...inner.flatMap(blocksOf)];
}

export const statesOf = (definition: Definition): [name: string, state: StateJson][] =>
  blocksOf(definition.json).flatMap(({ States }) => Object.entries(States));

/** Where a state may lead within its block. */
export const targetsOf = (state: StateJson): string[] => [
  ...(state.Next ? [state.Next] : []),
  ...(state.Default ? [state.Default] : []),
  ...(state.Choices ?? []).map(({ Next }) => Next),
  ...(state.Catch ?? []).map(({ Next }) => Next),
];

const isExpression = (text: string) => text.startsWith('{%') && text.endsWith('%}');

/** Every expression of a state, its inner blocks left out, without the braces. */
export function expressionsOf(state: StateJson): string[] {
  const { Branches: _branches, ItemProcessor: _processor, ...own } = state;
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && isExpression(value)) texts.push(value.slice(2, -2).trim());
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(own);
  return texts;
}

export const placeholdersOf = (text: string): Set<string> =>
  new Set(Array.from(text.matchAll(/\$\{(\w+)\}/g), ([, name]) => name as string));

export const isWait = ({ Resource }: StateJson) => Resource?.endsWith('.waitForTaskToken') === true;
