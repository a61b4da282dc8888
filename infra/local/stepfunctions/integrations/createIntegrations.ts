import type { Integrate } from '../engine/Calls.ts';
import type { Failure } from '../frames/Execution.ts';
import type { Clients } from './createClients.ts';
import { type InvokeFunction, invokeLambda } from './invokeLambda.ts';
import { sdkMetadata } from './sdkMetadata.ts';

/** A service's names in AWS's errors, and what Step Functions does to a call and to its answer. */
interface Service {
  prefix: string;
  name: string;
  prepare?(args: Fields): Fields;
  finish?(answer: Fields): Promise<Fields>;
}

type Fields = Record<string, unknown>;

const textOf = (value: unknown): unknown =>
  value === undefined || typeof value === 'string' ? value : JSON.stringify(value);

const services: Record<string, Service> = {
  lambda: { prefix: 'Lambda', name: 'AWSLambda' },
  /** A body that is not text is sent as JSON. */
  sqs: { prefix: 'SQS', name: 'Sqs', prepare: (args) => ({ ...args, MessageBody: textOf(args.MessageBody) }) },
  /** Items and keys are in DynamoDB's own JSON (`{"S": "text"}`), in and out. */
  dynamodb: { prefix: 'DynamoDB', name: 'AmazonDynamoDBv2' },
  /** A body that is not text is written as JSON; a body read is text. */
  s3: {
    prefix: 'S3',
    name: 'S3',
    prepare: (args) => ('Body' in args ? { ...args, Body: textOf(args.Body) } : args),
    finish: async ({ Body, ...answer }) =>
      Body ? { ...answer, Body: await (Body as { transformToString(): Promise<string> }).transformToString() } : answer,
  },
};

/** The services that a Task can call, each as the machine's own principal. */
export function createIntegrations(clients: Clients, invoke: InvokeFunction): Integrate {
  return async (call, principal, onWait) => {
    const { service, action, sdk } = call;
    const known = services[service];
    if (!known) return { failure: { error: 'States.Runtime', cause: `The local engine does not call ${service}.` } };
    try {
      if (service === 'lambda') return await invokeLambda(invoke, call, principal, onWait);
      const client = clients[service as keyof Clients](principal) as unknown as Record<string, Method>;
      const args = (call.arguments ?? {}) as Fields;
      const { $metadata, ...answer } = await (client[action] as Method).call(client, known.prepare?.(args) ?? args);
      const output = (await known.finish?.(answer)) ?? answer;
      const metadata = sdk ? {} : sdkMetadata(($metadata as { requestId?: string }).requestId);
      return { output: JSON.stringify({ ...output, ...metadata }) };
    } catch (error) {
      return { failure: failureOf(known, error as SdkError) };
    }
  };
}

/** SDK clients have a method for each action, by its name. */
type Method = (args: Fields) => Promise<Fields>;

interface SdkError {
  name?: string;
  message?: string;
  $metadata?: { httpStatusCode?: number; requestId?: string };
}

/** An SDK's error as Step Functions names it: `DynamoDB.ConditionalCheckFailedException`; no answer at all is the service's SdkClientException. */
function failureOf({ prefix, name: service }: Service, { name = 'Error', message, $metadata }: SdkError): Failure {
  const { httpStatusCode, requestId = 'local' } = $metadata ?? {};
  const code = httpStatusCode !== undefined || name !== 'Error' ? name : 'SdkClientException';
  const facts = `Service: ${service}; Status Code: ${httpStatusCode ?? 500}; Error Code: ${code}; Request ID: ${requestId}`;
  const denied = code === 'AccessDenied' || code === 'AccessDeniedException';
  return {
    error: denied ? 'States.Permissions' : `${prefix}.${code.endsWith('Exception') ? code : `${code}Exception`}`,
    cause: `${message ?? ''} (${facts}; Proxy: null)`,
  };
}
