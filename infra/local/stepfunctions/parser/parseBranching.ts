import { type Fields, isObject, present } from './Fields.ts';
import type { ChoiceRule, State } from './model.ts';
import { distributedOnly, parseDistributed } from './parseDistributed.ts';
import { parseCatch, parseRetry } from './parseErrors.ts';
import type { Flow, ParseBlock } from './parseState.ts';
import { checkAssign } from './variables.ts';

export function parseParallel(fields: Fields, flow: Flow, parseBlock: ParseBlock): State {
  if (!fields.has('Branches')) fields.findings.error(fields.path, 'These fields are required: [Branches]');
  const branches = fields.children('Branches').map(parseBlock);
  const args = present<object>({ arguments: fields.template('Arguments') });
  return { ...flow, type: 'Parallel', branches, retry: parseRetry(fields), catch: parseCatch(fields), ...args };
}

export function parseMap(fields: Fields, flow: Flow, parseBlock: ParseBlock): State {
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
      itemSelector: fields.template('ItemSelector'),
      maxConcurrency: fields.typedTemplate('MaxConcurrency', 'number'),
      distributed: distributed ? parseDistributed(fields) : undefined,
    }),
  };
}

export function parseChoice(fields: Fields, flow: Flow): State {
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
