import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { functionVariables } from '../../../infra/local/lambda/functionVariables.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';

type Handler = (event: unknown) => Promise<unknown>;

/** Each is loaded as it is deployed, with the variables that the app gives it. */
const modules = {
  application: () => import('../../../functions/application/index.ts'),
  warning: () => import('../../../functions/warning/index.ts'),
  deliberation: () => import('../../../functions/deliberation/index.ts'),
  comparison: () => import('../../../functions/comparison/index.ts'),
  'open-task': () => import('../../../functions/open-task/index.ts'),
  token: () => import('../../../functions/token/index.ts'),
  starter: () => import('../../../functions/starter/index.ts'),
  relay: () => import('../../../functions/relay/index.ts'),
  figures: () => import('../../../functions/figures/index.ts'),
  feeds: () => import('../../../functions/feeds/index.ts'),
  'register-import': () => import('../../../functions/register-import/index.ts'),
  sweep: () => import('../../../functions/sweep/index.ts'),
};
export type FunctionName = keyof typeof modules;
export const functionNames = Object.keys(modules) as FunctionName[];

/** The product's handlers in this process, on the services of a running local cloud. */
export async function openHandlers({ blueprint, region, endpoints }: Cloud): Promise<Record<FunctionName, Handler>> {
  const { dynamodb, sqs, s3, kms, secretsManager, stepFunctions } = endpoints;
  const services = {
    DYNAMODB: dynamodb,
    SQS: sqs,
    S3: s3,
    KMS: kms,
    SECRETS_MANAGER: secretsManager,
    SFN: stepFunctions,
  };
  for (const each of blueprint.functions) Object.assign(process.env, functionVariables(each, region, services));
  const loaded = functionNames.map(async (name) => [name, (await modules[name]()).handler as Handler] as const);
  return Object.fromEntries(await Promise.all(loaded)) as Record<FunctionName, Handler>;
}

/** A batch as its queue hands it over. @throws when the function hands one of the messages back */
export async function deliver(handler: Handler, bodies: readonly unknown[]): Promise<void> {
  const Records = bodies.map((body, index) => ({ messageId: String(index), body: JSON.stringify(body) }));
  const { batchItemFailures } = (await handler({ Records } as unknown as SQSEvent)) as SQSBatchResponse;
  const [failed] = batchItemFailures;
  if (failed) throw new Error(`Handed back: ${JSON.stringify(bodies[Number(failed.itemIdentifier)])}`);
}
