import { basisOf } from '../../applications/legalAct.ts';
import { PostingForm, post } from '../../applications/posting.ts';
import { packOf } from '../../policy/index.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { actionOf, changeAction } from '../completeAction.ts';
import type { Warning } from '../warning.ts';

const form = PostingForm.meta({ title: '拟终止公示 Posting of an ending' });

/** 公示 of what is about to end, in the village, before anybody decides (43号 art. 26). */
export const postEnding = defineTaskKind<Warning, typeof form>({
  kind: 'post-ending',
  title: { zh: '公示拟终止供养', en: 'Post the ending of support' },
  help: {
    zh: '在村（社区）公示拟终止特困人员救助供养的情况，并上传公示照片。',
    en: 'Post in the village that support is about to end, and add the photograph.',
  },
  form,
  async complete({ task, case: warning }, given, context) {
    const { id } = actionOf(warning, task.subject);
    const { procedure } = packOf(warning.pack);
    const { days, basis } = procedure.endPosting.term;
    const posted = post(task, given, { days, basis: basisOf(basis) }, context);
    if (!posted.ok) return posted;
    const { posting, actId, write, postingEndsAt } = posted;
    return {
      ok: true,
      outcome: 'posted',
      case: changeAction(warning, id, { posting }),
      writes: [write],
      event: 'ending-posted',
      payload: { actionId: id, actId, until: posting.until },
      output: { actionId: id, outcome: 'posted', postingEndsAt },
    };
  },
});
