import { type Fields, isObject, present } from './Fields.ts';
import type { Block, ChoiceRule, State } from './model.ts';
import { parseCatch, parseRetry } from './parseErrors.ts';
import { distributedOnly, parseDistributed } from './parseMap.ts';
import { parseResource } from './parseResource.ts';
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
      return task(fields, flow);
    case 'Parallel':
      return parallel(fields, flow, parseBlock);
    case 'Map':
      return map(fields, flow, parseBlock);
    case 'Choice':
      return choice(fields, flow);
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

type Flow = { name: string; next?: string };

function task(fields: Fields, flow: Flow): State {
  const resource = parseResource(fields.requiredText('Resource'));
  if ('problem' in resource) {
    if (fields.has('Resource')) fields.findings.error(fields.at('Resource'), resource.problem);
    return { ...flow, type: 'Pass' };
  }
  const [timeout, heartbeat] = [fields.json.TimeoutSeconds, fields.json.HeartbeatSeconds];
  for (const name of ['TimeoutSeconds', 'HeartbeatSeconds']) {
    if (fields.json[name] === 0) fields.findings.error(fields.at(name), 'Expected a number between 1 and 99999999');
  }
  if (typeof heartbeat === 'number' && typeof timeout === 'number' && heartbeat >= timeout) {
    fields.findings.error(fields.at('HeartbeatSeconds'), 'HeartbeatSeconds must be smaller than TimeoutSeconds');
  }
  if (
    resource.pattern === 'token' &&
    !JSON.stringify(fields.json.Arguments ?? {}).includes('$states.context.Task.Token')
  ) {
    fields.findings.warn(
      fields.at('Arguments'),
      'The task token is not passed on: nobody can complete this task',
      'NO_TASK_TOKEN',
    );
  }
  return {
    ...flow,
    type: 'Task',
    resource,
    retry: parseRetry(fields),
    catch: parseCatch(fields),
    ...present<object>({
      arguments: resource.direct ? fields.template('Arguments') : fields.typedTemplate('Arguments', 'object'),
      timeout: fields.typedTemplate('TimeoutSeconds', 'number'),
      heartbeat: fields.typedTemplate('HeartbeatSeconds', 'number'),
    }),
  };
}

function parallel(fields: Fields, flow: Flow, parseBlock: ParseBlock): State {
  if (!fields.has('Branches')) fields.findings.error(fields.path, 'These fields are required: [Branches]');
  const branches = fields.children('Branches').map(parseBlock);
  const args = present<object>({ arguments: fields.template('Arguments') });
  return { ...flow, type: 'Parallel', branches, retry: parseRetry(fields), catch: parseCatch(fields), ...args };
}

function map(fields: Fields, flow: Flow, parseBlock: ParseBlock): State {
  const processor = fields.child('ItemProcessor');
  if (!processor) {
    fields.findings.error(fields.path, 'These fields are required: [ItemProcessor]');
    return { ...flow, type: 'Pass' };
  }
  const config = isObject(processor.json.ProcessorConfig) ? processor.json.ProcessorConfig : {};
  const distributed = config.Mode === 'DISTRIBUTED';
  if (distributed && config.ExecutionType !== 'STANDARD') {
    fields.findings.error(
      `${processor.path}/ProcessorConfig/ExecutionType`,
      'The local engine runs child executions of type STANDARD only',
    );
  }
  if (!distributed) {
    for (const name of distributedOnly) {
      if (fields.has(name))
        fields.findings.error(fields.at(name), `Field '${name}' is only supported in a Map of mode DISTRIBUTED`);
    }
  }
  return {
    ...flow,
    type: 'Map',
    processor: parseBlock(processor),
    retry: parseRetry(fields),
    catch: parseCatch(fields),
    ...present<object>({
      items: fields.typedTemplate('Items', 'array'),
      itemSelector: fields.typedTemplate('ItemSelector', 'object'),
      maxConcurrency: fields.typedTemplate('MaxConcurrency', 'number'),
      distributed: distributed ? parseDistributed(fields) : undefined,
    }),
  };
}

function choice(fields: Fields, flow: Flow): State {
  const rules = fields.children('Choices');
  if (rules.length === 0) fields.findings.error(fields.at('Choices'), 'Expected an array of at least one rule');
  const choices = rules.map((rule, index): ChoiceRule => {
    rule.only(['Condition', 'Next', 'Assign', 'Output', 'Comment']);
    const at = `Choices[${index}]`;
    const condition = rule.json.Condition;
    if (typeof condition !== 'boolean' && typeof condition !== 'string') {
      rule.findings.error(rule.path, 'These fields are required: [Condition]');
    }
    checkAssign(rule);
    return present<ChoiceRule>({
      condition: rule.template('Condition', `${at}/Condition`) ?? { kind: 'constant', value: false, field: '' },
      next: rule.requiredText('Next'),
      assign: rule.typedTemplate('Assign', 'object', `${at}/Assign`),
      output: rule.template('Output', `${at}/Output`),
    });
  });
  return { ...flow, type: 'Choice', choices, ...present<object>({ default: fields.text('Default') }) };
}

function wait(fields: Fields, flow: Flow): State {
  if (fields.has('Seconds') === fields.has('Timestamp')) {
    fields.findings.error(fields.path, "Exactly one of 'Seconds' and 'Timestamp' is required");
  }
  const seconds = fields.typedTemplate('Seconds', 'number');
  const timestamp = fields.typedTemplate('Timestamp', 'string');
  return { ...flow, type: 'Wait', ...present<object>({ seconds, timestamp }) };
}
