import * as z from 'zod';
import type { Context, Refusal } from '../commands/command.ts';
import { Category } from '../policy/category.ts';
import { PlainDate, shanghaiDateOf } from '../time/index.ts';
import type { Opinion } from './application.ts';

export const reason = z.string().min(1).max(1000).meta({ title: '理由 Reason' });

export const granting = { category: Category, reason };

/** 情形复杂: whoever gives the opinion may ask for a meeting before the decision; the pack says at which level it sits. */
export const referring = {
  complex: z.string().min(1).max(500).optional().meta({
    title: '情形复杂，提请“一事一议” Complex: a meeting is asked for',
    description: '填写提请集体研究的理由；没有的留空 / why the case is to be deliberated on; else left empty',
  }),
};

/** 不予确认; or 终止审核确认程序 where the family does not cooperate, which takes what was asked of it and when. */
export const refusing = {
  reason,
  ground: z
    .enum(['not-eligible', 'non-cooperation'])
    .default('not-eligible')
    .meta({ title: '情形 Ground', description: '不符合条件；无正当理由拒不配合（57号第二十九条）' }),
  requests: z
    .array(
      z
        .strictObject({
          on: PlainDate.meta({ title: '日期 Date' }),
          what: z.string().min(1).max(200).meta({ title: '要求配合的事项 What was asked' }),
        })
        .meta({ title: '要求配合 Request to cooperate' }),
    )
    .max(10)
    .default([])
    .meta({ title: '要求配合的记录 Requests', description: '拒不配合的，逐次写明' }),
};

type Refusing = { ground: 'not-eligible' | 'non-cooperation'; requests: { on: PlainDate; what: string }[] };

/** Nobody's silence ends a procedure: an officer names when the family was asked for what. */
export function faultOfRefusal({ ground, requests }: Refusing, context: Context): Refusal | undefined {
  if (ground !== 'non-cooperation') return undefined;
  if (requests.length === 0) {
    const detail = 'Say when the family was asked to cooperate, and in what.';
    return { code: 'requests-required', detail, pointer: '/form/requests' };
  }
  const early = requests.findIndex(({ on }) => on > shanghaiDateOf(context.now));
  if (early < 0) return undefined;
  const detail = 'A request lies in the future.';
  return { code: 'date-in-the-future', detail, pointer: `/form/requests/${early}/on` };
}

type Held =
  | { result: 'grant'; category: Category; reason: string }
  | { result: 'refuse'; reason: string; ground: 'not-eligible' | 'non-cooperation' };

/** What an officer puts down in an act, under the name of whoever signs last. */
export const opinionBy = (held: Held, context: Context): Opinion => ({ ...held, by: context.by.id, at: context.now });
