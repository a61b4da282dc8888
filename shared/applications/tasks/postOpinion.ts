import { packOf } from '../../policy/index.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { type Application, advance } from '../application.ts';
import { basisOf } from '../legalAct.ts';
import { PostingForm, post } from '../posting.ts';

const form = PostingForm.meta({ title: '公示 Posting' });

/** 公示 of the opinion in the village, with proof, before the file goes up. */
export const postOpinion = defineTaskKind<Application, typeof form>({
  kind: 'post-opinion',
  title: { zh: '公示初审意见', en: 'Post the opinion in the village' },
  help: {
    zh: '在申请人所在村（社区）公示，并上传公示照片。',
    en: 'Post it in the family’s village or community, and add the photograph.',
  },
  form,
  async complete({ task, case: application }, given, context) {
    const { term } = packOf(application.pack).procedure.posting;
    const earliest = shanghaiDateOf(application.since);
    const posted = post(task, given, { days: term.days, basis: basisOf(term.basis), earliest }, context);
    if (!posted.ok) return posted;
    const { posting, actId, write, postingEndsAt } = posted;
    const changed = { ...advance(application, 'posted', context.now), posting };
    return {
      ok: true,
      outcome: 'posted',
      case: changed,
      writes: [write],
      event: 'opinion-posted',
      payload: { actId, until: posting.until },
      output: { status: changed.status, postingEndsAt },
    };
  },
});
