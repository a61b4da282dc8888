import { type Command, refuse } from '../../shared/commands/command.ts';
import type { RecordType, Versioned } from '../../shared/records/record.ts';

/** The record that an `If-Match` speaks of. */
export interface Guarded {
  type: RecordType<never, Versioned>;
  key: { PK: string; SK: string };
}

/** Carries a command out only if the record it changes is still in the version that the caller has seen. */
export function guardVersion<Input, Answer>(
  command: Command<Input, Answer>,
  { type, key }: Guarded,
  expected: number,
): Command<Input, Answer> {
  return {
    name: command.name,
    async decide(reader, input, context) {
      const decision = await command.decide(reader, input, context);
      if (!decision.ok) return decision;
      const write = decision.writes.find((each) => {
        const { PK, SK } = each.type.key(each.data);
        return each.type.name === type.name && PK === key.PK && SK === key.SK;
      });
      const seen = write && (write.op === 'replace' ? write.data.version - 1 : write.data.version);
      if (seen === expected) return decision;
      return refuse('version-stale', 'The record has changed since it was read: read it again.');
    },
  };
}
