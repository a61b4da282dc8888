import { intakeFaults, type ParsedMember } from '../../api/intakeFaults.ts';
import type { SubmitApplication } from '../../api/operations/applicationInput.ts';
import type { Intake } from '../../applications/intake.ts';
import { ancestorAt, type Division, type IdNumberPolicy } from '../../identity/index.ts';
import type { IdentityHash } from '../sealing/identityHash.ts';
import type { Sealer } from '../sealing/sealer.ts';

export interface IntakeParts {
  sealer: Sealer;
  identityHash: IdentityHash;
  newId(kind: string): string;
}

export type Gathered = { ok: true; intake: Intake } | { ok: false; faults: { pointer: string; code: string }[] };

/** Proves every ID number, hashes and seals the identities, and fills in what an ID number says: birth date and sex. */
export async function gatherIntake(
  parts: IntakeParts,
  body: SubmitApplication,
  policy: IdNumberPolicy & { accepting?: Division | undefined },
): Promise<Gathered> {
  const checked = intakeFaults(body, policy);
  if (!checked.ok) return checked;
  const { division } = body.facts;
  const village = ancestorAt(division, 'village');
  const county = ancestorAt(division, 'county') ?? division;
  const members = await Promise.all(
    body.members.map(async ({ ref, identity, relation }) => {
      const { idNumber, birthDate, sex } = checked.parsed.get(ref) as ParsedMember;
      const candidateId = parts.newId('per');
      const sealed = await parts.sealer.seal({ id: candidateId, county }, { ...identity, idNumber });
      return {
        ref,
        candidateId,
        idHash: await parts.identityHash.of(idNumber),
        identity: sealed,
        relation,
        birthDate,
        sex,
      };
    }),
  );
  const facts = {
    ...body.facts,
    members: body.facts.members.map((member) => {
      const known = checked.parsed.get(member.person);
      return known ? { ...member, birthDate: known.birthDate, sex: known.sex } : member;
    }),
  };
  const { channel, route, applicant, consentToCascade, authorisations, obligorAuthorisations, relativesOfOfficials } =
    body;
  const representations = await Promise.all(
    (body.representations ?? []).map((paper) => sealRepresentation(parts, paper, county)),
  );
  const township = ancestorAt(division, 'township') ?? division;
  return {
    ok: true,
    intake: {
      channel,
      county,
      township,
      ...(village && { village }),
      route,
      applicant,
      members,
      consentToCascade,
      authorisations,
      ...(obligorAuthorisations && { obligorAuthorisations }),
      ...(relativesOfOfficials && { relativesOfOfficials }),
      ...(representations.length > 0 && { representations }),
      places: { accepting: policy.accepting ?? township, residence: division, ...body.places },
      facts,
    },
  };
}

/** Who represents somebody is sealed under a key of the paper's own. */
export async function sealRepresentation<
  Paper extends { name?: string | undefined; idNumber?: string | undefined; phone?: string | undefined },
>(
  { newId, sealer }: Pick<IntakeParts, 'newId' | 'sealer'>,
  { name, idNumber = '', phone, ...paper }: Paper,
  county: string,
) {
  const candidateId = newId('rep');
  if (!name) return { ...paper, candidateId };
  const identity = await sealer.seal({ id: candidateId, county }, { name, idNumber, phone });
  return { ...paper, candidateId, identity };
}
