import { randomBytes } from 'node:crypto';
import type { SealedIdentity } from '../../persons/person.ts';
import { decrypt, encrypt } from './cipher.ts';
import type { DivisionKeys } from './divisionKeys.ts';

/** What identifies a person, in the clear: in memory only, never logged, queued or put into an execution. */
export interface Identity {
  idNumber: string;
  name: string;
  phone?: string | undefined;
  address?: string | undefined;
  account?: string | undefined;
}

const fields = ['idNumber', 'name', 'phone', 'address', 'account'] as const;

export interface Sealer {
  seal(person: { id: string; county: string }, identity: Identity): Promise<SealedIdentity>;
  /** Opens only the fields asked for. */
  open<Field extends (typeof fields)[number]>(
    person: { id: string; county: string; identity?: SealedIdentity | undefined },
    wanted: readonly Field[],
  ): Promise<Partial<Pick<Identity, Field>>>;
}

/** Each person has a data key of its own, wrapped by the county's key: erasing it erases the person. */
export function createSealer(divisionKeys: DivisionKeys): Sealer {
  return {
    async seal({ id, county }, identity) {
      const dataKey = randomBytes(32);
      const sealed: Record<string, string> = {};
      for (const field of fields) {
        const value = identity[field];
        if (value !== undefined) sealed[field] = encrypt(dataKey, Buffer.from(value), `${id}#${field}`);
      }
      const wrapped = encrypt(await divisionKeys.keyOf(county), dataKey, `${id}#dataKey`);
      return { ...sealed, dataKey: wrapped } as SealedIdentity;
    },
    async open({ id, county, identity }, wanted) {
      if (!identity) return {};
      const dataKey = decrypt(await divisionKeys.keyOf(county), identity.dataKey, `${id}#dataKey`);
      const opened: Partial<Identity> = {};
      for (const field of wanted) {
        const sealed = identity[field];
        if (sealed !== undefined) opened[field] = decrypt(dataKey, sealed, `${id}#${field}`).toString();
      }
      return opened;
    },
  };
}
