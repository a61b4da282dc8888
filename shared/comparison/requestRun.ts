import { type Command, done, refuse } from '../commands/command.ts';
import type { FeedId, Month } from '../feeds/index.ts';
import type { Division } from '../identity/index.ts';
import { create } from '../records/write.ts';
import { type PlainDate, shanghaiDateOf } from '../time/index.ts';
import { runRequestKind, runRequests } from './runRequest.ts';

export interface RequestRun {
  scope: Division;
  period?: Month | undefined;
  feeds?: readonly FeedId[] | undefined;
  date?: PlainDate | undefined;
  dryRun?: boolean | undefined;
}

/** A comparison is asked for out of turn; the relay has it started. One at work for the same month and area goes on alone. */
export const requestRun: Command<RequestRun, { requestId: string }> = {
  name: 'request-run',
  async decide(_reader, { scope, period, feeds, date, dryRun }, context) {
    if (period && period > shanghaiDateOf(context.now).slice(0, 7)) {
      return refuse('period-in-future', 'The month has not begun.', { pointer: '/period' });
    }
    if (date && date > shanghaiDateOf(context.now)) {
      return refuse('date-in-future', 'A comparison cannot be reckoned by a later day.', { pointer: '/date' });
    }
    const id = context.newId(runRequestKind);
    const request = {
      id,
      scope,
      ...(period && { period }),
      ...(feeds && { feeds: [...feeds] }),
      ...(date && { date }),
      ...(dryRun && { dryRun: true as const }),
      requestedBy: context.by.id,
      requestedAt: context.now,
      followUp: { kind: 'start' as const, bulk: false as const, since: context.now },
    };
    return done({ requestId: id }, [create(runRequests, request)], []);
  },
};
