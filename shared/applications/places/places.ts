import * as z from 'zod';
import { Division } from '../../identity/index.ts';

/** The four places of a case (P18). `residence` is where the household lives and the facts are found. */
export const Places = z
  .object({
    accepting: Division.meta({ description: '受理地: the division of the organ that took the application' }),
    hukou: Division.optional().meta({ description: '户籍地' }),
    residence: Division.optional().meta({ description: '居住地' }),
    emergency: Division.optional().meta({ description: '急难发生地' }),
  })
  .meta({ title: 'Places of a case' });
export type Places = z.infer<typeof Places>;
