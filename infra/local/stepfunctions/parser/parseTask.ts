import { type Fields, present } from './Fields.ts';
import type { State } from './model.ts';
import { parseCatch, parseRetry } from './parseErrors.ts';
import { parseResource } from './parseResource.ts';
import type { Flow } from './parseState.ts';

export function parseTask(fields: Fields, flow: Flow): State {
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
