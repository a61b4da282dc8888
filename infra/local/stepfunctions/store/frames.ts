import type { Frame, FrameBody } from '../frames/Execution.ts';
import { type Op, op } from './op.ts';

const putFrame =
  'INSERT INTO frames (execution, id, ready, body, input, variables, items) VALUES (?, ?, ?, ?, ?, ?, ?) ' +
  'ON CONFLICT DO UPDATE SET ready = excluded.ready, body = excluded.body, input = excluded.input, variables = excluded.variables, items = excluded.items';
const putBody = 'UPDATE frames SET ready = ?, body = ? WHERE execution = ? AND id = ?';

/** The row of a changed frame; the texts (which may be large) are written only when they changed. */
export function writeFrame(execution: number, frame: Frame): Op | undefined {
  if (frame.changed === 'no') return undefined;
  const ready = frame.phase === 'ready' || frame.phase === 'redo' ? 1 : 0;
  const texts = frame.changed === 'texts' || !frame.stored;
  frame.changed = 'no';
  frame.stored = true;
  const { id, input, variables, items, changed, stored, parsedInput, parsedVariables, parsedItems, ...rest } = frame;
  const body = JSON.stringify(rest satisfies FrameBody);
  return texts
    ? op(putFrame, execution, id, ready, body, input, variables, items)
    : op(putBody, ready, body, execution, id);
}

export type FrameRow = Pick<Frame, 'id' | 'input' | 'variables' | 'items'> & { body: string };

export const readFrame = ({ body, ...row }: FrameRow): Frame => ({
  ...(JSON.parse(body) as FrameBody),
  ...row,
  changed: 'no',
  stored: true,
});
