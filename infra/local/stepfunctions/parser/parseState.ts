import { type Fields, present } from './Fields.ts';
import type { Block, State } from './model.ts';
import { parseChoice, parseMap, parseParallel } from './parseBranching.ts';
import { distributedOnly } from './parseDistributed.ts';
import { parseTask } from './parseTask.ts';
import { checkAssign, checkReserved } from './variables.ts';

export type ParseBlock = (block: Fields) => Block;

const shared = ['Type', 'Comment', 'QueryLanguage', 'Output'];
const flowing = [...shared, 'Next', 'End', 'Assign'];
const failable = [...flowing, 'Retry', 'Catch'];
const fieldsOf: Record<State['type'], readonly string[]> = {
  Task: [...failable, 'Resource', 'Arguments', 'TimeoutSeconds', 'HeartbeatSeconds', 'Credentials'],
  Parallel: [...failable, 'Branches', 'Arguments'],
  Map: [...failable, 'Items', 'ItemProcessor', 'ItemSelector', 'MaxConcurrency', ...distributedOnly],
  Choice: [...shared, 'Assign', 'Choices', 'Default'],
  Wait: [...flowing, 'Seconds', 'Timestamp'],
  Pass: flowing,
  Succeed: shared,
  Fail: ['Type', 'Comment', 'QueryLanguage', 'Error', 'Cause'],
};

/** One state of a block. What does not fit is reported; the model is only used when nothing was. */
export function parseState(name: string, fields: Fields, parseBlock: ParseBlock): State {
  const type = fields.requiredText('Type');
  if (!Object.hasOwn(fieldsOf, type)) {
    fields.findings.error(
      fields.at('Type'),
      `Value is not one of the state types: [${Object.keys(fieldsOf).join(', ')}]`,
    );
    return { type: 'Pass', name };
  }
  fields.only(fieldsOf[type as State['type']]);
  const ends = type === 'Succeed' || type === 'Fail' || type === 'Choice';
  const next = fields.text('Next');
  if (!ends && (next === undefined) === (fields.json.End !== true)) {
    fields.findings.error(fields.path, "Exactly one of 'Next' and 'End' is required");
  }
  const shape = present<{ name: string; next?: string }>({ name, next: ends ? undefined : next });
  const assign = fields.typedTemplate('Assign', 'object');
  checkAssign(fields);
  checkReserved(fields);
  const flow = { ...shape, ...present<object>({ assign, output: fields.template('Output') }) };
  switch (type as State['type']) {
    case 'Task':
      return parseTask(fields, flow);
    case 'Parallel':
      return parseParallel(fields, flow, parseBlock);
    case 'Map':
      return parseMap(fields, flow, parseBlock);
    case 'Choice':
      return parseChoice(fields, flow);
    case 'Wait':
      return wait(fields, flow);
    case 'Fail':
      return {
        ...shape,
        type: 'Fail',
        ...present<object>({
          error: fields.typedTemplate('Error', 'string'),
          cause: fields.typedTemplate('Cause', 'string'),
        }),
      };
    case 'Succeed':
      return { ...flow, type: 'Succeed' };
    case 'Pass':
      return { ...flow, type: 'Pass' };
  }
}

/** What every state that goes on has. */
export type Flow = { name: string; next?: string };

function wait(fields: Fields, flow: Flow): State {
  if (fields.has('Seconds') === fields.has('Timestamp')) {
    fields.findings.error(fields.path, "Exactly one of 'Seconds' and 'Timestamp' is required");
  }
  const seconds = fields.typedTemplate('Seconds', 'number');
  const timestamp = fields.typedTemplate('Timestamp', 'string');
  return { ...flow, type: 'Wait', ...present<object>({ seconds, timestamp }) };
}
