import { bodyError } from '../../../shared/api/bodyError.ts';
import type { GiveRelief as Body } from '../../../shared/api/operations/applicationWay.ts';
import { Refused } from '../../../shared/api/refused.ts';
import type { GiveRelief } from '../../../shared/applications/relief/giveReliefFirst.ts';
import { ancestorAt, isKnownDivision, levelOf, parseIdNumber } from '../../../shared/identity/index.ts';
import { nobodysNumber } from '../../../shared/identity/nobodysNumber.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import type { Exchange } from '../exchange.ts';

/** Relief as the domain takes it: the number hashed and sealed, or a provisional person. @throws Refused on a malformed form */
export async function gatherRelief({ services, now, language }: Exchange, body: Body): Promise<GiveRelief> {
  const wrong = (pointer: string, code: string) =>
    new Refused('request-invalid', 422, { errors: [bodyError(pointer, code, language)] });
  const { division, person, unidentified, ...given } = body;
  const level = levelOf(division);
  if (!isKnownDivision(division) || (level !== 'township' && level !== 'village')) {
    throw wrong('/division', 'division-unknown');
  }
  const county = ancestorAt(division, 'county') ?? division;
  const township = ancestorAt(division, 'township') ?? division;
  const place = { county, township, ...(level === 'village' && { village: division }) };
  const candidateId = services.newId('per');
  if (!person) {
    if (!unidentified) throw wrong('/person', 'required');
    const { birthDate, sex } = unidentified;
    const provisional = { candidateId, idHash: nobodysNumber(candidateId), birthDate, sex };
    return { ...given, ...place, person: provisional, unidentified: true };
  }
  const policy = { today: shanghaiDateOf(now), synthetic: services.synthetic };
  const parsed = parseIdNumber(person.idNumber, policy);
  if (!parsed.ok) throw wrong('/person/idNumber', parsed.problem);
  const { idNumber, birthDate, sex } = parsed.value;
  const identity = await services.sealer.seal({ id: candidateId, county }, { ...person, idNumber });
  const idHash = await services.identityHash.of(idNumber);
  return { ...given, ...place, person: { candidateId, idHash, identity, birthDate, sex } };
}
