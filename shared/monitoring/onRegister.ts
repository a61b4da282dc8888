import { bucketOf } from '../comparison/bucketOf.ts';
import type { Person } from '../persons/person.ts';

/** A person whom comparisons go on seeing, whatever category it holds or has lost. */
export const onRegister = (person: Person): Person => ({ ...person, bucket: person.bucket ?? bucketOf(person.idHash) });
