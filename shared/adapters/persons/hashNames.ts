import type { BucketRange } from '../../comparison/bucketOf.ts';
import { type Person, persons } from '../../persons/person.ts';
import { nameText } from '../../persons/personName.ts';
import { replace } from '../../records/write.ts';
import { createReader } from '../dynamodb/reader.ts';
import type { Table } from '../dynamodb/table.ts';
import { transact } from '../dynamodb/transact.ts';
import { eachOf } from '../eachOf.ts';
import type { IdentityHash } from '../sealing/identityHash.ts';
import type { Sealer } from '../sealing/sealer.ts';
import { eachPageOfRegister } from './eachPageOfRegister.ts';

interface From {
  table: Table;
  sealer: Pick<Sealer, 'open'>;
  identityHash: Pick<IdentityHash, 'of'>;
}

const width = 8;

/**
 * Lets people on the register be found by name and birth date who were put there before that was kept, or under an earlier
 * key. Asked again it changes nothing. Names are opened in memory only.
 *
 * @returns how many were given a hash
 * @throws Error when somebody else kept writing one of them; the others are done
 */
export async function hashNames({ table, sealer, identityHash }: From, buckets: BucketRange): Promise<number> {
  const reader = createReader(table);
  let hashed = 0;
  await eachPageOfRegister(reader, buckets, (page) =>
    eachOf(page, width, async ({ id }) => {
      const person = await reader.find(persons, { id });
      const renamed = person && (await withNameHash(person));
      if (!renamed) return;
      if (!(await transact(table, [replace(persons, renamed)]))) throw new Error(`${id} was written meanwhile`);
      hashed += 1;
    }),
  );
  return hashed;

  async function withNameHash(person: Person): Promise<Person | undefined> {
    const { identity, birthDate } = person;
    const { name } = await sealer.open(person, ['name']);
    const text = identity && name && nameText(name, birthDate);
    const nameHash = text ? await identityHash.of(text) : undefined;
    return identity && nameHash && nameHash !== identity.nameHash
      ? { ...person, identity: { ...identity, nameHash } }
      : undefined;
  }
}
