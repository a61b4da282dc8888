import type { Execution, Frame, Outcome } from '../frames/Execution.ts';
import type { MapRunPlan } from '../frames/MapRunPlan.ts';
import type { DistributedMap, MapState } from '../parser/model.ts';
import type { Template } from '../parser/Template.ts';
import { bindingsOf } from './bindings.ts';
import { itemArray, leaveState } from './children.ts';
import { evaluate, evaluateNumber } from './evaluate.ts';
import { detailsOf, failState } from './failState.ts';
import { type Run, touch } from './Run.ts';
import { StateFailure } from './StateFailure.ts';

export async function startDistributedMap(run: Run, frame: Frame, state: MapState): Promise<void> {
  const distributed = state.distributed as DistributedMap;
  const plan = await planOf(run, frame, state, distributed);
  const length = 'items' in plan.source ? plan.source.items.length : 0;
  run.emitFor(frame, 'MapStateStarted', { length });
  frame.attempt = run.emitFor(frame, 'MapRunStarted', { mapRunArn: plan.arn });
  frame.phase = 'mapRun';
  frame.mapRunArn = plan.arn;
  const call = { service: 'mapRun', action: 'run', pattern: 'response', arguments: plan };
  run.effects.push({ kind: 'call', frame: frame.id, attempt: frame.attempt, call });
}

/** The same map run goes on: only children that did not succeed are redriven. */
export function redriveMapRun(run: Run, frame: Frame, mapRunArn: string): void {
  const { redriveCount } = run.execution;
  frame.attempt = run.emitFor(frame, 'MapRunRedriven', { mapRunArn, redriveCount });
  frame.phase = 'mapRun';
  const call = {
    service: 'mapRun',
    action: 'redrive',
    pattern: 'response',
    arguments: { arn: mapRunArn, redriveCount },
  };
  run.effects.push({ kind: 'call', frame: frame.id, attempt: frame.attempt, call });
}

async function planOf(run: Run, frame: Frame, state: MapState, map: DistributedMap): Promise<MapRunPlan> {
  const bindings = bindingsOf(run, frame);
  const uuid = run.surroundings.uuid();
  const label = map.label ?? run.surroundings.uuid();
  const percentage = (await evaluateNumber(map.toleratedPercentage, bindings)) ?? 0;
  if (percentage > 100) throw invalid('ToleratedFailurePercentage must be between 0 and 100');
  const maxItems = await evaluateNumber(map.reader?.maxItems, bindings);
  if (maxItems !== undefined && maxItems <= 0) {
    throw new StateFailure({ error: 'States.ItemReaderFailed', cause: 'field MaxItems must be positive' });
  }
  const plan: MapRunPlan = {
    arn: mapRunArn(run.execution, label, uuid),
    label,
    block: state.processor.id,
    concurrency: (await evaluateNumber(state.maxConcurrency, bindings)) || 10_000,
    toleratedCount: (await evaluateNumber(map.toleratedCount, bindings)) ?? 0,
    toleratedPercentage: percentage,
    source: map.reader
      ? {
          action: map.reader.action,
          arguments: (await evaluate(map.reader.arguments, bindings)) as Record<string, unknown>,
          inputType: map.reader.inputType,
          ...(map.reader.csvHeaders ? { csvHeaders: map.reader.csvHeaders } : {}),
          csvDelimiter: map.reader.csvDelimiter,
          maxItems: Math.min(maxItems ?? 100_000_000, 100_000_000),
        }
      : { items: await itemArray(run, frame, state) },
  };
  if (map.batcher) plan.batch = await batchOf(map.batcher, bindings);
  if (map.writer) {
    plan.writer = {
      ...map.writer,
      arguments: (await evaluate(map.writer.arguments, bindings)) as Record<string, unknown>,
    };
  }
  return plan;
}

type Batcher = NonNullable<DistributedMap['batcher']>;

async function batchOf(batcher: Batcher, bindings: Record<string, unknown>): Promise<NonNullable<MapRunPlan['batch']>> {
  const positive = async (template: Template | undefined, most: number): Promise<number> => {
    const value = (await evaluateNumber(template, bindings)) ?? most;
    if (value <= 0) throw invalid(`field ${template?.field.split('/').pop()} must be positive`);
    return Math.min(value, most);
  };
  return {
    maxItems: await positive(batcher.maxItems, 100_000_000),
    maxBytes: await positive(batcher.maxBytes, 262_144),
    ...(batcher.input ? { input: await evaluate(batcher.input, bindings) } : {}),
  };
}

const invalid = (cause: string): StateFailure => new StateFailure({ error: 'States.Runtime', cause });

function mapRunArn(execution: Execution, label: string, uuid: string): string {
  return `${execution.machineArn.replace(':stateMachine:', ':mapRun:')}/${label}:${uuid}`;
}

/** The map run ended: its results (or where they were written) are the state's result. */
export async function finishDistributedMap(run: Run, frame: Frame, state: MapState, outcome: Outcome): Promise<void> {
  frame.attempt = 0;
  touch(frame);
  run.effects.push({ kind: 'answered', frame: frame.id });
  if ('failure' in outcome) {
    run.emitFor(frame, 'MapRunFailed', detailsOf(outcome.failure));
    await failState(run, frame, outcome.failure);
    return;
  }
  delete frame.mapRunArn;
  run.emitFor(frame, 'MapRunSucceeded');
  run.emitFor(frame, 'MapStateSucceeded');
  await leaveState(run, frame, { ...state, result: { value: JSON.parse(outcome.output) } });
}
