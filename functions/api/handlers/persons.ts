import { accessesOf, accessLogs } from '../../../shared/access/accessLog.ts';
import { identityFields, sights } from '../../../shared/access/sight.ts';
import { seePerson } from '../../../shared/adapters/persons/seePersons.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { type Person, persons } from '../../../shared/persons/person.ts';
import type { Exchange } from '../exchange.ts';
import { pageThrough } from '../pageThrough.ts';
import { etagOf } from '../requestHeaders.ts';
import type { Handlers } from './index.ts';

export const handlers: Pick<Handlers, 'readPerson' | 'listAccesses'> = {
  async readPerson({ params, query }, exchange) {
    const person = await findPerson(exchange, params.id);
    const granted = exchange.authorise({ division: placeOf(person) }, query.purpose);
    const fields = identityFields.filter((field) => sights[granted.role][field] !== 'hidden');
    const seen = await seePerson(exchange.services.sealer, person, granted.role, fields);
    await exchange.noteReading({ personIds: [person.id], granted, fields: [...fields, 'categories'] });
    const { county, township, area, deceasedOn, categories } = person;
    const body = { ...seen, county, township, area, ...(deceasedOn && { deceasedOn }), categories };
    return { status: 200, headers: { etag: etagOf(person.version) }, body };
  },

  async listAccesses({ params, query }, exchange) {
    const person = await findPerson(exchange, params.id);
    exchange.authorise({ division: placeOf(person) });
    const range = { ...accessesOf(person.id), descending: true };
    return { status: 200, body: await pageThrough(exchange.services.reader, accessLogs, range, query) };
  },
};

const placeOf = ({ village, township }: Person) => village ?? township;

async function findPerson({ services }: Exchange, id: string): Promise<Person> {
  const person = await services.reader.find(persons, { id });
  if (!person) throw new Refused('person-unknown', 404);
  return person;
}
