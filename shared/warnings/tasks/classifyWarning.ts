import * as z from 'zod';
import { formatCitation } from '../../policy/citation.ts';
import { Agency, Category, packOf, warningClasses } from '../../policy/index.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { classesWithoutAct, planActions } from '../planActions.ts';
import { advance, type Warning } from '../warning.ts';

const reason = z.string().min(1).max(1000).meta({ title: '理由 Reason' });
const agencies = z
  .array(Agency)
  .min(1)
  .max(8)
  .meta({ title: '涉及部门 Agencies', description: '按困难类型和救助需求' });
const need = z.string().min(2).max(200).meta({ title: '救助需求 Need' });

const classified = z.discriminatedUnion('class', [
  z.strictObject({ class: z.literal('policy-not-delivered'), reason, agencies, need }),
  z.strictObject({ class: z.literal('new-hardship'), reason, agencies, need }),
  z.strictObject({ class: z.literal('possibly-eligible'), reason, agencies, need }),
  z.strictObject({
    class: z.literal('possibly-ineligible'),
    reason,
    category: Category.meta({ title: '存疑类别 Category in doubt' }),
    person: z
      .string()
      .optional()
      .meta({ title: '存疑人员 Person', description: '不填即预警对象本人 / the warning’s first person when absent' }),
  }),
  z.strictObject({
    class: z.literal('complex'),
    reason,
    deliberate: z.boolean().meta({
      title: '启动一事一议 Call a deliberation',
      description: '规定“应当”启动的，必须启动；不启动的，在理由中说明',
    }),
  }),
  z.strictObject({ class: z.literal('residual-hardship'), reason, need }),
]);

const form = z
  .strictObject({
    classes: z
      .array(classified)
      .min(1)
      .max(warningClasses.length)
      .refine((list) => new Set(list.map((entry) => entry.class)).size === list.length, 'a class is named once')
      .meta({ title: '类别 Classes' }),
  })
  .meta({ title: '预警分类 Classification of a warning' });

/** 分类处置: what the verified warning means, and with it which acts are owed. The engine's proposal does not bind. */
export const classifyWarning = defineTaskKind<Warning, typeof form>({
  kind: 'classify-warning',
  title: { zh: '预警分类', en: 'Classify a warning' },
  help: {
    zh: '根据核实情况确定一个或者多个类别；每个类别都有必须完成的处置。',
    en: 'Say which class or classes the warning falls into; each brings acts that have to be done.',
  },
  form,
  async complete({ case: warning }, given, context) {
    const policy = packOf(warning.pack).warnings;
    const foreign = given.classes.findIndex((entry) => !policy.classes[entry.class]);
    if (foreign >= 0) {
      const detail = `The rules of ${warning.pack.id} know no class ${given.classes[foreign]?.class}.`;
      return { ok: false, refusal: { code: 'class-not-in-pack', detail, pointer: `/form/classes/${foreign}/class` } };
    }
    const declined = given.classes.findIndex((entry) => entry.class === 'complex' && !entry.deliberate);
    if (declined >= 0 && policy.deliberation.mode === 'shall') {
      const detail = `${formatCitation(policy.deliberation.citation)}: the meeting is owed.`;
      const pointer = `/form/classes/${declined}/deliberate`;
      return { ok: false, refusal: { code: 'deliberation-owed', detail, pointer } };
    }
    const classes = given.classes.map((entry) => ({ agencies: [], ...entry }));
    const actions = planActions(classes, policy, warning, warning.actions.length);
    const [unanswered] = classesWithoutAct(classes, actions);
    if (unanswered) {
      const detail = `Nobody is named who could answer the class ${unanswered.class}.`;
      return { ok: false, refusal: { code: 'class-without-act', detail, pointer: '/form/classes' } };
    }
    const changed: Warning = {
      ...advance(warning, 'classified', context.now),
      classes: [...warning.classes, ...classes],
      actions: [...warning.actions, ...actions],
    };
    return {
      ok: true,
      outcome: classes.map((entry) => entry.class).join('+'),
      case: changed,
      writes: [],
      event: 'warning-classified',
      payload: {
        proposed: (warning.proposed?.classes ?? []).map((entry) => entry.class),
        actions: actions.map(({ id, class: of, act, organ, basis }) => ({ id, class: of, act, organ, basis })),
      },
      output: { status: changed.status },
    };
  },
});
