import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { readBody } from '../aws-protocol/readBody.ts';
import type { Cloud } from '../startCloud.ts';
import { durationOf } from './duration.ts';

type Control = Pick<Cloud, 'idle' | 'clock' | 'fire' | 'calls' | 'nextTimer' | 'permissions'>;
interface Answer {
  status: number;
  body: unknown;
}

const Move = z.union([z.strictObject({ to: z.iso.datetime({ offset: true }) }), z.strictObject({ by: z.string() })]);

const longestWait = 120_000;
const Within = z.coerce.number().int().min(0).max(longestWait);

/**
 * The endpoints of the local cloud itself, under `/_local`.
 * @returns whether the request was one of them
 */
export const handleControl = async (
  request: IncomingMessage,
  response: ServerResponse,
  cloud: Control,
): Promise<boolean> => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (!pathname.startsWith('/_local/')) return false;
  const what = `${request.method} ${pathname.slice('/_local'.length)}`;
  const { status, body } = await answer(what, request, searchParams, cloud);
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
  return true;
};

const ok = (body: unknown): Answer => ({ status: 200, body });
const refused = (message: string): Answer => ({ status: 400, body: { message } });
const instant = (ms: number): string => new Date(ms).toISOString();

const answer = async (
  what: string,
  request: IncomingMessage,
  query: URLSearchParams,
  cloud: Control,
): Promise<Answer> => {
  switch (what) {
    case 'GET /idle': {
      const within = Within.safeParse(query.get('within') ?? 0);
      if (!within.success) return refused(`Say within=1000, in milliseconds, ${longestWait} at most.`);
      return ok({ idle: await cloud.idle(within.data, query.has('gathering')) });
    }
    case 'GET /clock':
      return ok({ now: instant(cloud.clock.now()) });
    case 'POST /clock':
      return moveClock(await readBody(request), cloud);
    case 'GET /calls':
      return ok({ calls: cloud.calls() });
    case 'GET /permissions':
      return ok(cloud.permissions());
    case 'GET /nextTimer':
      return ok(cloud.nextTimer());
  }
  const name = /^POST \/schedules\/([\w-]+)\/fire$/.exec(what)?.[1];
  if (!name) return { status: 404, body: { message: `The local cloud does not know ${what}.` } };
  try {
    await cloud.fire(name);
    return ok({ fired: name });
  } catch (error) {
    return refused((error as Error).message);
  }
};

/** An instant that has passed changes nothing: time moves one way. */
const moveClock = (body: Buffer, { clock }: Control): Answer => {
  const move = Move.safeParse(parsed(body));
  if (!move.success) return refused('Say {"to": "<instant>"} or {"by": "P5D"}.');
  const by = 'by' in move.data ? durationOf(move.data.by) : 0;
  if (by === undefined) return refused('A duration is written as P5D, PT3H, 5d or 3h.');
  const target = 'to' in move.data ? Date.parse(move.data.to) : clock.now() + by;
  clock.advanceTo(target);
  return ok({ now: instant(clock.now()) });
};

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
};
