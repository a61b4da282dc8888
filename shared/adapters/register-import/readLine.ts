import { divisionPrefix } from '../../feeds/divisionPrefix.ts';
import { type IdNumberPolicy, parseIdNumber } from '../../identity/index.ts';
import {
  ImportedHousehold,
  type RegisterImport,
  type SealedHousehold,
  type SealedMember,
} from '../../register-import/index.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { newId } from '../ids.ts';
import { now } from '../now.ts';
import type { IdentityHash } from '../sealing/identityHash.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { LoadDependencies } from './dependencies.ts';
import type { LineFault } from './lineFault.ts';

export interface LineReader extends IdNumberPolicy {
  sealer: Pick<Sealer, 'seal'>;
  identityHash: Pick<IdentityHash, 'of'>;
  /** First digits of every division in the sender's area. */
  divisionPrefix: string;
}

export const createLineReader = (
  {
    sealer,
    identityHash,
    synthetic,
  }: Pick<LoadDependencies, 'identityHash' | 'synthetic'> & Pick<LineReader, 'sealer'>,
  { division }: RegisterImport,
): LineReader => ({
  sealer,
  identityHash,
  synthetic,
  today: shanghaiDateOf(now()),
  divisionPrefix: divisionPrefix(division),
});

/** For a roll that is only held against the register: what nobody writes needs no sealing. */
export const unsealed: LineReader['sealer'] = { seal: async () => ({ dataKey: '', idNumber: '', name: '' }) };

type Read = { ok: true; household: SealedHousehold } | { ok: false; fault: LineFault };

/** One line of a roll: parsed, its ID numbers checked and hashed, what identifies people sealed. */
export async function readLine(reader: LineReader, importId: string, line: number, content: string): Promise<Read> {
  const faulty = (reason: string, pointer = ''): Read => ({ ok: false, fault: { line, pointer, reason } });
  const parsed = ImportedHousehold.safeParse(parseJson(content));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path.map(String) ?? [];
    return path.length === 0 ? faulty('not-a-household') : faulty('field-invalid', `/${path.join('/')}`);
  }
  const { members, ...household } = parsed.data;
  if (!household.division.startsWith(reader.divisionPrefix)) return faulty('division-outside-scope', '/division');
  const sealed: SealedMember[] = [];
  for (const [place, { idNumber, name, phone, address, account, ...member }] of members.entries()) {
    const number = parseIdNumber(idNumber, reader);
    if (!number.ok) return faulty(number.problem, `/members/${place}/idNumber`);
    const { idNumber: whole, birthDate, sex } = number.value;
    const idHash = await reader.identityHash.of(whole);
    if (sealed.some((other) => other.idHash === idHash)) return faulty('person-twice', `/members/${place}/idNumber`);
    const person = { id: newId('per'), county: household.division.slice(0, 6) };
    const identity = await reader.sealer.seal(person, { idNumber: whole, name, phone, address, account });
    sealed.push({ ...member, id: person.id, idHash, identity, birthDate, sex });
  }
  return { ok: true, household: { ...household, importId, line, members: sealed } };
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
