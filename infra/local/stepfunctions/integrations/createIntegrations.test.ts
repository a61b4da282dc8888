import { describe, expect, it } from 'vitest';
import { createClients } from './createClients.ts';
import { createIntegrations } from './createIntegrations.ts';

const call = {
  service: 'lambda',
  action: 'invoke',
  pattern: 'response' as const,
  direct: false,
  sdk: false,
  arguments: { FunctionName: 'f' },
};
const thrown = (error: object) =>
  createIntegrations(createClients({}, 'us-east-1'), () => Promise.reject(error))(call, 'LOCALTest');

describe('an integration', () => {
  it('that may not be called fails as States.Permissions', async () => {
    const error = { name: 'AccessDeniedException', message: 'not authorized', $metadata: { httpStatusCode: 403 } };
    expect(await thrown(error)).toEqual({
      failure: {
        error: 'States.Permissions',
        cause:
          'not authorized (Service: AWSLambda; Status Code: 403; Error Code: AccessDeniedException; Request ID: local; Proxy: null)',
      },
    });
  });

  it('that does not answer is an SdkClientException of its service', async () => {
    expect(await thrown(new Error('connect ECONNREFUSED'))).toMatchObject({
      failure: { error: 'Lambda.SdkClientException' },
    });
  });

  it('that is throttled has the exception of its service', async () => {
    const error = { name: 'TooManyRequestsException', message: 'Rate exceeded', $metadata: { httpStatusCode: 429 } };
    expect(await thrown(error)).toMatchObject({ failure: { error: 'Lambda.TooManyRequestsException' } });
  });
});
