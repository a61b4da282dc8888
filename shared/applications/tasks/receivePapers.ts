import * as z from 'zod';
import { defineTaskKind } from '../../tasks/kind.ts';
import { type Application, advance } from '../application.ts';

const form = z
  .strictObject({
    received: z.array(z.string().min(1).max(120)).max(20).meta({ title: '收到的材料 Papers received' }),
    note: z.string().max(500).optional().meta({ title: '说明 Note' }),
  })
  .meta({ title: '补正材料 Missing papers' });

/** The papers that were asked for arrive, or the family says that it has none: either way the door stays open. */
export const receivePapers = defineTaskKind<Application, typeof form>({
  kind: 'receive-papers',
  title: { zh: '接收补正材料', en: 'Receive the missing papers' },
  help: { zh: '登记申请人补交的材料。', en: 'Record the papers that the family brings.' },
  form,
  async complete({ case: application }, _given, context) {
    const submitted = advance(application, 'submitted', context.now);
    return {
      ok: true,
      outcome: 'received',
      case: submitted,
      writes: [],
      event: 'papers-received',
      output: { status: submitted.status, recognised: false },
    };
  },
});
