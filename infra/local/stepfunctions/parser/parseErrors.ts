import type { Fields } from './Fields.ts';
import { present } from './Fields.ts';
import type { Catcher, Retrier } from './model.ts';

/** Retry rules of a Task, Parallel or Map: 3 attempts, 1 second, rate 2 unless said otherwise. */
export function parseRetry(state: Fields): Retrier[] {
  return state.children('Retry').map((rule, index, rules) => {
    rule.only([
      'ErrorEquals',
      'IntervalSeconds',
      'MaxAttempts',
      'BackoffRate',
      'MaxDelaySeconds',
      'JitterStrategy',
      'Comment',
    ]);
    const jitter = rule.text('JitterStrategy');
    if (jitter !== undefined && jitter !== 'FULL' && jitter !== 'NONE') {
      rule.findings.error(rule.at('JitterStrategy'), "Expected 'FULL' or 'NONE'");
    }
    return present<Retrier>({
      errors: parseErrorEquals(rule, index === rules.length - 1),
      intervalSeconds: rule.number('IntervalSeconds', { min: 1 }) ?? 1,
      maxAttempts: rule.number('MaxAttempts', { min: 0 }) ?? 3,
      backoffRate: rule.number('BackoffRate', { min: 1, whole: false }) ?? 2,
      maxDelaySeconds: rule.number('MaxDelaySeconds', { min: 1, max: 31_622_400 }),
      fullJitter: jitter === 'FULL',
    });
  });
}

export function parseCatch(state: Fields): Catcher[] {
  return state.children('Catch').map((rule, index, rules) => {
    rule.only(['ErrorEquals', 'Next', 'Assign', 'Output', 'Comment']);
    return present<Catcher>({
      errors: parseErrorEquals(rule, index === rules.length - 1),
      next: rule.requiredText('Next'),
      assign: rule.typedTemplate('Assign', 'object', `Catch[${index}]/Assign`),
      output: rule.template('Output', `Catch[${index}]/Output`),
    });
  });
}

function parseErrorEquals(rule: Fields, last: boolean): string[] {
  const errors = rule.json.ErrorEquals;
  if (!Array.isArray(errors) || errors.length === 0 || errors.some((error) => typeof error !== 'string')) {
    rule.findings.error(rule.at('ErrorEquals'), 'Expected an array of at least one error name');
    return [];
  }
  if (errors.includes('States.ALL') && (errors.length > 1 || !last)) {
    rule.findings.error(rule.at('ErrorEquals'), 'States.ALL must appear alone and in the last rule');
  }
  return errors as string[];
}
