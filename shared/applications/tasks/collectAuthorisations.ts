import * as z from 'zod';
import { AuthorisationForm } from '../../persons/authorisation.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { authorise, awaited, obligorsOf } from '../addAuthorisations.ts';
import type { Application } from '../application.ts';

const form = z
  .strictObject({
    authorisations: z
      .array(
        z.strictObject({
          personId: z.string().meta({ description: '家庭成员，或者特困申请人的义务人' }),
          form: AuthorisationForm,
          signedOn: PlainDate,
          witness: z.string().max(60).optional(),
        }),
      )
      .max(20)
      .meta({ title: '授权书 Authorisations' }),
    reasonForMissing: z.string().min(1).max(300).optional().meta({ title: '未授权的原因 Why some are missing' }),
  })
  .meta({ title: '核对授权 Authorisation of the check' });

/** Each adult member authorises for itself (57号 art. 9(三)). Who does not sign is not checked, and is seen not to be. */
export const collectAuthorisations = defineTaskKind<Application, typeof form>({
  kind: 'collect-authorisations',
  title: { zh: '补签核对授权书', en: 'Collect the missing authorisations' },
  help: {
    zh: '请尚未签字的成年成员签署授权书；确实不能签的，写明原因。',
    en: 'Have the adult members who have not signed do so, or write down why one cannot.',
  },
  form,
  async complete({ case: application }, given, context) {
    const today = shanghaiDateOf(context.now);
    const known = new Set([...application.members.map(({ person }) => person), ...obligorsOf(application)]);
    const wrong = given.authorisations.find(({ personId, signedOn }) => !known.has(personId) || signedOn > today);
    if (wrong) {
      const refusal = { code: 'authorisation-invalid', detail: 'A signer is no member, or signed in the future.' };
      return { ok: false, refusal: { ...refusal, pointer: '/form/authorisations' } };
    }
    const [changed, writes] = authorise(application, given.authorisations, context);
    const missing = awaited(changed);
    if (missing > 0 && !given.reasonForMissing) {
      const detail = 'Some who have to sign have not: say why, and the check goes on without them.';
      return { ok: false, refusal: { code: 'reason-required', detail, pointer: '/form/reasonForMissing' } };
    }
    const outcome = missing > 0 ? 'going-on-without-some' : 'complete';
    return {
      ok: true,
      outcome,
      case: changed,
      writes,
      event: 'authorisations-collected',
      payload: { unauthorised: changed.unauthorised, obligors: changed.obligors?.awaited ?? [] },
      output: { status: application.status, outcome },
    };
  },
});
