import type { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { FollowUp } from '../../follow-up/followUp.ts';
import { sendAll } from './send.ts';

export const followUpEnvironment = {
  START_INTERACTIVE_QUEUE_URL: z.url(),
  START_BULK_QUEUE_URL: z.url(),
  TOKEN_QUEUE_URL: z.url(),
  FEED_QUEUE_URL: z.url(),
  REGISTER_IMPORT_QUEUE_URL: z.url(),
  WHAT_IF_QUEUE_URL: z.url(),
};

type Environment = Record<keyof typeof followUpEnvironment, string>;

const variable = {
  'start-interactive': 'START_INTERACTIVE_QUEUE_URL',
  'start-bulk': 'START_BULK_QUEUE_URL',
  token: 'TOKEN_QUEUE_URL',
  'feed-batch': 'FEED_QUEUE_URL',
  'register-import': 'REGISTER_IMPORT_QUEUE_URL',
  'what-if': 'WHAT_IF_QUEUE_URL',
} as const satisfies Record<FollowUp['kind'], keyof Environment>;

/** Puts each follow-up on the queue of its kind. */
export async function sendFollowUps(sqs: SQSClient, environment: Environment, followUps: FollowUp[]): Promise<void> {
  const byKind = Map.groupBy(followUps, ({ kind }) => kind);
  await Promise.all([...byKind].map(([kind, messages]) => sendAll(sqs, environment[variable[kind]], messages)));
}
