import type { Integrate } from '../engine/Calls.ts';
import type { Call, Outcome } from '../frames/Execution.ts';
import { createClients, type Endpoints } from './createClients.ts';
import { callDynamoDb } from './dynamoDb.ts';
import { failureOf } from './failureOf.ts';
import { type InvokeFunction, invokeLambda } from './invokeLambda.ts';
import { callS3 } from './s3.ts';
import { sendSqsMessage } from './sendSqsMessage.ts';

export interface IntegrationOptions extends Endpoints {
  invokeFunction: InvokeFunction;
}

/** The services that a Task can call, each as the machine's own principal. */
export function createIntegrations(options: IntegrationOptions, region: string): Integrate {
  const clients = createClients(options, region);
  return async (call: Call, principal: string): Promise<Outcome> => {
    try {
      switch (call.service) {
        case 'lambda':
          return await invokeLambda(options.invokeFunction, call, principal);
        case 'sqs':
          return await sendSqsMessage(clients.sqs(principal), call);
        case 'dynamodb':
          return await callDynamoDb(clients.dynamodb(principal), call);
        case 's3':
          return await callS3(clients.s3(principal), call);
        default:
          return { failure: { error: 'States.Runtime', cause: `The local engine does not call ${call.service}.` } };
      }
    } catch (error) {
      return { failure: failureOf(call.service, error) };
    }
  };
}
