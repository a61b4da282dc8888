import * as z from 'zod';
import { Division, levelOf } from '../../identity/index.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import type { Application } from '../application.ts';
import { visitEvidence, visitFields } from '../visitEvidence.ts';

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('visited'), ...visitFields }),
    z.strictObject({
      outcome: z.literal('asked-elsewhere'),
      division: Division.meta({ title: '协查地 Township that is asked', description: '乡镇（街道）代码，9 位' }),
      need: z.string().min(1).max(300).meta({ title: '协查事项 What is to be seen' }),
    }),
  ])
  .meta({ title: '入户调查 Home visit' });

/** 入户调查 by two or more, who both sign (57号 art. 16); or 协查: another division is asked to go, with a deadline (P18). */
export const visitHome = defineTaskKind<Application, typeof form>({
  kind: 'visit-home',
  title: { zh: '入户调查', en: 'Visit the home' },
  help: {
    zh: '两人以上入户，核实人口、收入、财产和支出；调查人员和申请人签字。不在本地居住的，请居住地协查。',
    en: 'Two or more go, see and sign, and so does the family. Where it lives elsewhere, ask that township to go.',
  },
  form,
  async complete({ task, case: application, reader }, given, context) {
    if (given.outcome === 'asked-elsewhere') {
      const organ = `township:${given.division}`;
      if (levelOf(given.division) !== 'township' || organ === task.organ) {
        const detail = 'Another township is asked to visit.';
        return { ok: false, refusal: { code: 'assistance-at-home', detail, pointer: '/form/division' } };
      }
      return {
        ok: true,
        outcome: given.outcome,
        case: application,
        writes: [],
        event: 'visit-asked-elsewhere',
        payload: { organ, need: given.need },
        output: { status: application.status, outcome: given.outcome, organ },
      };
    }
    const seen = await visitEvidence(reader, application, given, context);
    if (!seen.ok) return seen;
    return {
      ok: true,
      outcome: 'visited',
      case: application,
      writes: seen.writes,
      event: 'home-visited',
      output: { status: application.status, outcome: 'visited', organ: task.organ },
    };
  },
});

const elsewhere = z.strictObject(visitFields).meta({ title: '协查入户 Visit for another division' });

/** 协查: a township visits for the division that has the case, within the time that the task gives. */
export const visitForAnother = defineTaskKind<Application, typeof elsewhere>({
  kind: 'visit-for-another',
  title: { zh: '协助入户调查', en: 'Visit for another division' },
  help: {
    zh: '受有权机关委托，两人以上入户调查并签字，按期反馈；只调查，不认定。',
    en: 'Two or more go, see and sign for the division that asked, in time; nothing is decided here.',
  },
  form: elsewhere,
  async complete({ task, case: application, reader }, given, context) {
    const seen = await visitEvidence(reader, application, given, context);
    if (!seen.ok) return seen;
    return {
      ok: true,
      outcome: 'visited',
      case: application,
      writes: seen.writes,
      event: 'home-visited',
      payload: { organ: task.organ },
      output: { status: application.status, outcome: 'visited' },
    };
  },
});
