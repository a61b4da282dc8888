import type { Block } from '../parser/model.ts';
import type { FrameBody } from './Execution.ts';

export function startingBody(parent: number, index: number, block: Block, previous: number): FrameBody {
  return {
    parent,
    index,
    block: block.id,
    state: block.startAt,
    phase: 'ready',
    previous,
    enteredEvent: 0,
    beforeEntered: 0,
    enteredAt: 0,
    attempt: 0,
    retryCount: 0,
    retries: [],
    timers: [],
  };
}
