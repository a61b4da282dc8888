import type { Frame, FrameBody } from '../frames/Execution.ts';
import { type Op, op } from './op.ts';

const columns = 'moving, due, call, child, body, execution, id, input, variables, items';
const putFrame = `INSERT OR REPLACE INTO frames (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const putBody = 'UPDATE frames SET moving = ?, due = ?, call = ?, child = ?, body = ? WHERE execution = ? AND id = ?';

/** When the frame's next timer is due; never is infinite. */
export const dueOf = ({ timers }: Frame): number => Math.min(...Object.values(timers), Number.POSITIVE_INFINITY);

/** The row of a changed frame; the texts (which may be large) are written only when they changed. */
export function writeFrame(execution: number, frame: Frame): Op | undefined {
  if (frame.changed === 'no') return undefined;
  const texts = frame.changed === 'texts';
  frame.changed = 'no';
  const { id, call, input, variables, items, ...more } = frame;
  const { changed, parsedInput, parsedVariables, parsedItems, ...rest } = more;
  const body = JSON.stringify(rest satisfies FrameBody);
  const moving = call !== null || frame.phase === 'ready' || frame.phase === 'redo' ? 1 : 0;
  const due = dueOf(frame);
  const child = (call !== null && frame.child) || null;
  const values = [moving, Number.isFinite(due) ? due : null, call, child, body, execution, id];
  return texts ? op(putFrame, ...values, input, variables, items) : op(putBody, ...values);
}

export type FrameRow = Pick<Frame, 'id' | 'call' | 'input' | 'variables' | 'items'> & { body: string };

export const readFrame = ({ body, ...row }: FrameRow): Frame => ({
  ...(JSON.parse(body) as FrameBody),
  ...row,
  changed: 'no',
});
