import * as z from 'zod';
import { defineTaskKind } from '../../tasks/kind.ts';
import type { Application } from '../application.ts';

const form = z
  .strictObject({
    known: z.boolean().meta({ title: '本地是否掌握该家庭 Is the family known here' }),
    note: z.string().max(500).optional().meta({ title: '说明 Note', description: '如已在本地获得救助，写明项目' }),
  })
  .meta({ title: '知悉异地先行救助 Relief given elsewhere' });

/** The township where somebody lives learns that relief was given elsewhere, so that help goes on and is not given twice. */
export const noteReliefElsewhere = defineTaskKind<Application, typeof form>({
  kind: 'note-relief-elsewhere',
  title: { zh: '知悉异地先行救助', en: 'Take note of relief given elsewhere' },
  help: {
    zh: '本辖区居民在急难发生地获得先行救助：知悉并反馈本地掌握的情况。',
    en: 'Somebody who lives here was helped where the emergency was: take note, and say what is known here.',
  },
  form,
  async complete({ task, case: application }, given) {
    return {
      ok: true,
      outcome: 'noted',
      case: application,
      writes: [],
      event: 'relief-noted-by-residence',
      payload: { organ: task.organ, known: given.known },
      output: { status: application.status, outcome: 'noted' },
    };
  },
});
