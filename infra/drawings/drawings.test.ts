import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawingOf } from './drawingOf.ts';
import { drawings, isDrawn } from './drawings.ts';

describe('the drawing of a definition', () => {
  it.each(drawings().map((drawn) => [basename(drawn.file), drawn] as const))(
    'in %s is that of the definition as it is (npm run generate:drawings)',
    (_, { present, current }) => {
      expect(isDrawn(present)).toBe(true);
      expect(present).toBe(current);
    },
  );

  it('tells who is asked, what is chosen, and what runs at the same time', () => {
    const wait = { Type: 'Task', Resource: 'arn:x:sqs:sendMessage.waitForTaskToken', End: true };
    const drawing = drawingOf({
      StartAt: 'Choose',
      States: {
        Choose: {
          Type: 'Choice',
          Choices: [{ Condition: "{% $states.input.status = 'raised' %}", Next: 'Each' }],
          Default: 'Done',
        },
        Each: { Type: 'Map', ItemProcessor: { StartAt: 'Ask', States: { Ask: wait } }, Next: 'Done' },
        Done: { Type: 'Succeed' },
      },
    });
    expect(drawing.split('\n')).toEqual([
      'flowchart TD',
      '  b3((" ")) --> s0',
      '  s0{"Choose"}',
      '  subgraph s1["Each (each)"]',
      '    b5((" ")) --> s4',
      '    s4("Ask")',
      '  end',
      '  s2(["Done"])',
      '  s0 -->|"raised"| s1',
      '  s0 -->|"else"| s2',
      '  s1 --> s2',
    ]);
  });
});
