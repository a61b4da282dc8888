import type { Frame, Outcome } from '../frames/Execution.ts';
import { StateFailure } from '../frames/StateFailure.ts';
import type { Bindings } from '../parser/compileExpression.ts';
import type { StateOf } from '../parser/states.ts';
import type { Template } from '../parser/Template.ts';
import { bindingsOf } from './bindings.ts';
import { itemArray, leaveState } from './children.ts';
import { evaluateAs, evaluateNumber } from './evaluate.ts';
import { detailsOf, failState } from './failState.ts';
import { type Run, touch } from './Run.ts';

type MapState = StateOf<'Map'>;

export async function startDistributedMap(run: Run, frame: Frame, state: MapState): Promise<void> {
  const plan = await planOf(run, frame, state);
  run.emitFor(frame, 'MapStateStarted', { length: 'items' in plan.source ? plan.source.items.length : 0 });
  frame.mapRunArn = plan.arn;
  callMapRun(run, frame, 'StartExecution', run.emitFor(frame, 'MapRunStarted', { mapRunArn: plan.arn }), plan);
}

/** The same map run goes on: only children that did not succeed are redriven. */
export function redriveMapRun(run: Run, frame: Frame, arn: string): void {
  const { redriveCount } = run.execution;
  const attempt = run.emitFor(frame, 'MapRunRedriven', { mapRunArn: arn, redriveCount });
  callMapRun(run, frame, 'RedriveExecution', attempt, { arn, redriveCount });
}

const ownCall = { service: 'mapRun', pattern: 'response', direct: false, sdk: false } as const;

function callMapRun(run: Run, frame: Frame, action: string, attempt: number, args: object): void {
  frame.phase = 'mapRun';
  run.call(frame, attempt, { ...ownCall, action, arguments: args });
}

/** All that a map run needs to know; it is the argument of the frame's call, so a restart finds it again. */
export type MapRunPlan = Awaited<ReturnType<typeof planOf>>;

async function planOf(run: Run, frame: Frame, state: MapState) {
  const bindings = bindingsOf(run, frame);
  const { Label = run.surroundings.uuid(), ItemReader, ItemBatcher, ResultWriter, MaxConcurrency } = state;
  const toleratedFailurePercentage = (await evaluateNumber(state.ToleratedFailurePercentage, bindings)) ?? 0;
  if (toleratedFailurePercentage > 100) throw invalid('ToleratedFailurePercentage must be between 0 and 100');
  const mapRuns = run.execution.machineArn.replace(':stateMachine:', ':mapRun:');
  return {
    arn: `${mapRuns}/${Label}:${run.surroundings.uuid()}`,
    label: Label,
    block: state.ItemProcessor.id,
    maxConcurrency: (await evaluateNumber(MaxConcurrency, bindings)) ?? 0,
    toleratedFailureCount: (await evaluateNumber(state.ToleratedFailureCount, bindings)) ?? 0,
    toleratedFailurePercentage,
    source: ItemReader ? await sourceOf(ItemReader, bindings) : { items: await itemArray(run, frame, state) },
    batch: ItemBatcher && {
      maxItems: await positive(ItemBatcher.MaxItemsPerBatch, bindings, most),
      maxBytes: await positive(ItemBatcher.MaxInputBytesPerBatch, bindings, 262_144),
      input: await evaluateAs(ItemBatcher.BatchInput, bindings, 'object'),
    },
    writer: ResultWriter && {
      arguments: (await evaluateAs(ResultWriter.Arguments, bindings, 'object')) ?? {},
      transformation: ResultWriter.WriterConfig?.Transformation ?? (ResultWriter.Resource ? 'NONE' : 'COMPACT'),
      jsonl: ResultWriter.WriterConfig?.OutputType === 'JSONL',
    },
  };
}

const most = 100_000_000;
const delimiters = { COMMA: ',', PIPE: '|', SEMICOLON: ';', SPACE: ' ', TAB: '\t' };

type Reader = NonNullable<MapState['ItemReader']>;

async function sourceOf(reader: Reader, bindings: Bindings) {
  const config = reader.ReaderConfig;
  return {
    action: reader.Resource.split(':').pop() ?? '',
    arguments: await evaluateAs(reader.Arguments, bindings, 'object'),
    inputType: config?.InputType ?? 'JSON',
    csvHeaders: config?.CSVHeaderLocation === 'GIVEN' ? config.CSVHeaders : undefined,
    csvDelimiter: delimiters[config?.CSVDelimiter ?? 'COMMA'],
    maxItems: await positive(config?.MaxItems, bindings, most, 'States.ItemReaderFailed'),
  };
}

async function positive(template: Template | undefined, bindings: Bindings, most: number, error?: string) {
  const value = (await evaluateNumber(template, bindings)) ?? most;
  if (value <= 0) throw invalid(`field ${template?.field.split('/').pop()} must be positive`, error);
  return Math.min(value, most);
}

const invalid = (cause: string, error = 'States.Runtime'): StateFailure => new StateFailure({ error, cause });

/** The map run ended: its results (or where they were written) are the state's result. */
export async function finishDistributedMap(run: Run, frame: Frame, state: MapState, outcome: Outcome): Promise<void> {
  Object.assign(frame, { attempt: 0, call: null });
  touch(frame);
  if ('failure' in outcome) {
    run.emitFor(frame, 'MapRunFailed', detailsOf(outcome.failure));
    return failState(run, frame, outcome.failure);
  }
  frame.mapRunArn = undefined;
  run.emitFor(frame, 'MapRunSucceeded');
  run.emitFor(frame, 'MapStateSucceeded');
  await leaveState(run, frame, { ...state, result: { value: JSON.parse(outcome.output) } });
}
