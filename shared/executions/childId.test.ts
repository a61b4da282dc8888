import { expect, it } from 'vitest';
import { childIdOf, parseChildId } from './childId.ts';

it('names a child execution by its run, its Map and itself, and takes nothing else for one', () => {
  const child = { runId: 'run-01J', label: 'freeze', name: '5a-7' };
  expect(parseChildId(childIdOf(child))).toEqual(child);
  for (const id of ['run-01J', 'app-1-g2', 'run-01J~freeze', 'a~b~c:d']) expect(parseChildId(id)).toBeUndefined();
});
