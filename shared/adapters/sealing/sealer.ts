import { randomBytes } from 'node:crypto';
import type { SealedIdentity } from '../../persons/person.ts';
import { nameText } from '../../persons/personName.ts';
import { decrypt, encrypt } from './cipher.ts';
import type { DivisionKeys } from './divisionKeys.ts';
import type { IdentityHash } from './identityHash.ts';

/** What identifies a person, in the clear: in memory only, never logged, queued or put into an execution. */
export interface Identity {
  idNumber: string;
  name: string;
  phone?: string | undefined;
  address?: string | undefined;
  account?: string | undefined;
}

/** As far as it is known. */
type Known = { [Field in keyof Identity]?: Identity[Field] | undefined };

const fields = ['idNumber', 'name', 'phone', 'address', 'account'] as const;

export interface Sealer {
  seal(person: { id: string; county: string }, identity: Known): Promise<SealedIdentity>;
  /** Opens only the fields asked for. */
  open<Field extends (typeof fields)[number]>(
    person: { id: string; county: string; identity?: SealedIdentity | undefined },
    wanted: readonly Field[],
  ): Promise<Partial<Pick<Identity, Field>>>;
}

/**
 * Each person has a data key of its own, wrapped by the county's key: erasing it erases the person. By `names`, a person is
 * found again by name and birth date too.
 */
export function createSealer(divisionKeys: DivisionKeys, names?: Pick<IdentityHash, 'of'>): Sealer {
  const nameHashOf = async ({ name, idNumber = '' }: Known): Promise<string | undefined> => {
    const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/i.exec(idNumber) ?? [];
    const text = name && year && nameText(name, `${year}-${month}-${day}`);
    return text ? names?.of(text) : undefined;
  };
  return {
    async seal({ id, county }, identity) {
      const dataKey = randomBytes(32);
      const sealed: Record<string, string> = {};
      for (const field of fields) {
        const value = identity[field];
        if (value !== undefined) sealed[field] = encrypt(dataKey, Buffer.from(value), `${id}#${field}`);
      }
      const wrapped = encrypt(await divisionKeys.keyOf(county), dataKey, `${id}#dataKey`);
      const nameHash = await nameHashOf(identity);
      return { ...sealed, dataKey: wrapped, ...(nameHash && { nameHash }) } as SealedIdentity;
    },
    async open({ id, county, identity }, wanted) {
      if (!identity) return {};
      const dataKey = decrypt(
        await divisionKeys.keyOf(identity.wrappedBy ?? county),
        identity.dataKey,
        `${id}#dataKey`,
      );
      const opened: Partial<Identity> = {};
      for (const field of wanted) {
        const sealed = identity[field];
        if (sealed !== undefined) opened[field] = decrypt(dataKey, sealed, `${id}#${field}`).toString();
      }
      return opened;
    },
  };
}
