import * as z from 'zod';

const maximum = 100;

/** Query fields of every list. A list is never cut silently: while more may follow, it gives a cursor. */
export const paging = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(maximum)
    .default(20)
    .meta({ description: `At most ${maximum}` }),
  cursor: z.string().max(2000).optional().meta({ description: 'From the page before' }),
};

/** A page may hold fewer items than asked for and still have a successor: only a missing cursor ends the list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), cursor: z.string().optional() });
