import * as fc from 'fast-check';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { compileExpression } from './compileExpression.ts';

const field = fc.constantFrom('a', 'b', 'c');
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, 0, 1, true, '', 'x'),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(field, tie('json'), { maxKeys: 3 }),
  ),
}));

describe('a path of fields', () => {
  it('gives what JSONata gives, for any input', async () => {
    await fc.assert(
      fc.asyncProperty(json, fc.array(field, { maxLength: 4 }), async (input, fields) => {
        const text = ['$states', 'input', ...fields].join('.');
        const states = { input };
        const compiled = compileExpression(text);
        if ('problem' in compiled) throw new Error(compiled.problem);
        const ours: unknown = await compiled.evaluate({ states });
        const theirs: unknown = await jsonata(text).evaluate(undefined, { states });
        expect(JSON.stringify(ours)).toBe(JSON.stringify(theirs));
      }),
      { numRuns: 1000 },
    );
  });
});
