import { type Op, op } from '../store/op.ts';
import { type Frame, type FrameBody, isReady } from './Execution.ts';

const putFrame =
  'INSERT INTO frames (execution, id, ready, body, input, variables, items) VALUES (?, ?, ?, ?, ?, ?, ?) ' +
  'ON CONFLICT DO UPDATE SET ready = excluded.ready, body = excluded.body, input = excluded.input, variables = excluded.variables, items = excluded.items';
const putBody = 'UPDATE frames SET ready = ?, body = ? WHERE execution = ? AND id = ?';

/** The row of a changed frame; the texts (which may be large) are written only when they changed. */
export function writeFrame(execution: number, frame: Frame): Op | undefined {
  if (frame.changed === 'no') return undefined;
  const ready = isReady(frame) ? 1 : 0;
  const texts = frame.changed === 'texts' || !frame.stored;
  frame.changed = 'no';
  frame.stored = true;
  const { id, input, variables, items, changed, stored, parsedInput, parsedVariables, parsedItems, ...rest } = frame;
  const body = JSON.stringify(rest satisfies FrameBody);
  return texts
    ? op(putFrame, execution, id, ready, body, input, variables, items)
    : op(putBody, ready, body, execution, id);
}

export interface FrameRow {
  id: number;
  body: string;
  input: string;
  variables: string;
  items: string;
}

export function readFrame(row: FrameRow): Frame {
  const { id, input, variables, items } = row;
  return { ...(JSON.parse(row.body) as FrameBody), id, input, variables, items, changed: 'no', stored: true };
}
