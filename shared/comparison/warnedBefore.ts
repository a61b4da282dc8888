import { personIdentities } from '../persons/person.ts';
import type { Reader } from '../records/reader.ts';
import { warningsOfPerson, warningTriggers } from '../warnings/trigger.ts';
import { warnings } from '../warnings/warning.ts';
import type { Candidate } from './candidate.ts';

/** True when an earlier month's warning showed the very same facts: nothing has happened since. */
export async function warnedBefore(reader: Reader, candidate: Candidate): Promise<boolean> {
  const personId = await personOf(reader, candidate);
  if (!personId) return false;
  const { pk, prefix } = warningsOfPerson(personId);
  const range = { pk, prefix: `${prefix}${candidate.indicator}#` };
  const earlier = (await reader.list(warningTriggers, range)).filter(({ period }) => period < candidate.period);
  const last = earlier.at(-1);
  if (!last) return false;
  const { triggers } = await reader.get(warnings, { id: last.warningId });
  const shown = triggers.find(
    (trigger) =>
      trigger.personId === personId && trigger.indicator.id === candidate.indicator && trigger.period === last.period,
  );
  return shown !== undefined && sameFacts(shown.evidence.facts, candidate.evidence.facts);
}

async function personOf(reader: Reader, { subject }: Candidate): Promise<string | undefined> {
  if ('personId' in subject) return subject.personId;
  return (await reader.find(personIdentities, { idHash: subject.idHash }))?.personId;
}

type Facts = Candidate['evidence']['facts'];

/** Where a fact stood in a file, and what it was measured against, do not make it another. */
const incidental = new Set(['line', 'threshold']);

export function sameFacts(a: Facts, b: Facts): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)].filter((name) => !incidental.has(name)));
  return [...names].every((name) => a[name] === b[name]);
}
