import type { Listening } from '../aws-protocol/listen.ts';
import { serveAwsJson } from '../aws-protocol/serveAwsJson.ts';
import type { CallLog } from '../call-log/CallLog.ts';
import { openSecrets } from './openSecrets.ts';
import { secretOperations } from './secretOperations.ts';

interface Options {
  /** Where the secrets are kept, readable by their user alone. */
  directory: string;
  callLog: CallLog;
  /** 0 or none: a free one. */
  port?: number;
}

/** Secrets Manager on loopback. */
export function startSecrets({ directory, callLog, port }: Options): Promise<Listening> {
  const operations = secretOperations(openSecrets(directory));
  return serveAwsJson({ prefix: 'secretsmanager', operations, callLog, port });
}
