import * as z from 'zod';
import type { Replayed, ToldEvent } from './Replayed.ts';

/** The status in which an act of the machinery leaves its case. What a person does says so by itself, in its payload. */
const statusAfter: Readonly<Record<string, string>> = {
  'application-submitted': 'submitted',
  'relief-given-first': 'relief-given',
  'household-investigated': 'investigated',
  'case-determined': 'determined',
  'deliberation-heeded': 'deliberated',
  'application-withdrawn': 'withdrawn',
  'application-closed': 'closed',
  'warning-raised': 'raised',
  'verification-begun': 'verifying',
  'handling-begun': 'handling',
  'feedback-gathered': 'feedback-received',
  'warning-closed': 'closed',
  'warning-reopened': 'raised',
  'measures-asked': 'carrying-out',
  'deliberation-closed': 'closed',
};

/** Of an application only: a warning calls meetings and grants conversions while it is in hand. */
const statusOfApplication: Readonly<Record<string, string>> = {
  'assistance-granted': 'assisted',
  'deliberation-called': 'deliberating',
};

const Said = z.object({
  status: z.string().optional(),
  outcome: z.string().optional(),
  suppressedBy: z.string().optional(),
  deliberationId: z.string().optional(),
});
type Said = z.infer<typeof Said>;

const isCase = (id: string) => /^(app|war|del)-/.test(id);

/** Takes what an event says of a case: where it stands now, and when and how it was closed. */
export function followCase(told: Replayed, event: ToldEvent): void {
  const { type, at, caseId } = event;
  if (!isCase(caseId)) return;
  const said = Said.parse(event.payload ?? {});
  if (type === 'deliberation-called' && said.deliberationId)
    told.cases.set(said.deliberationId, { status: 'called', openedAt: at });
  const status = statusOf(event, said);
  if (!status) return;
  const { openedAt } = told.cases.get(caseId) ?? { openedAt: at };
  const outcome = said.suppressedBy ? 'suppressed' : said.outcome;
  told.cases.set(caseId, {
    status,
    openedAt,
    ...(status === 'closed' && { closedAt: at, ...(outcome && { outcome }) }),
  });
}

function statusOf({ type, caseId }: ToldEvent, { status, suppressedBy }: Said): string | undefined {
  if (suppressedBy) return 'closed';
  return status ?? statusAfter[type] ?? (caseId.startsWith('app-') ? statusOfApplication[type] : undefined);
}
