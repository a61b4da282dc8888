import type { SealedIdentity } from '../persons/person.ts';
import type { PlainDate } from '../time/index.ts';
import type { ImportedHousehold, ImportedMember } from './household.ts';

/** A member whose number was read, hashed and sealed. */
export interface SealedMember extends Omit<ImportedMember, 'idNumber' | 'name' | 'phone' | 'address' | 'account'> {
  id: string;
  idHash: string;
  identity: SealedIdentity;
  birthDate: PlainDate;
  sex: 'male' | 'female';
}

export interface SealedHousehold extends Omit<ImportedHousehold, 'members'> {
  importId: string;
  line: number;
  members: SealedMember[];
}
