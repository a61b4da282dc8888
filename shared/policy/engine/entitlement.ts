import * as z from 'zod';
import { AdminLevel, Agency } from '../agency.ts';
import { Category, RelapseRiskKind, Text } from '../category.ts';
import { Citation } from '../citation.ts';

export const EntitledAmount = z
  .strictObject({
    kind: z.enum(['fen', 'percent', 'quantity', 'by-regulation']),
    fen: z.number().int().nullable().meta({ description: 'Null with `fen`: an input is missing' }),
    period: z.enum(['month', 'year', 'once']).nullable(),
    percent: z.number().nullable(),
    floor: z.boolean().meta({ description: '不低于: the place sets a value at or above' }),
    quantity: z.number().nullable(),
    unit: z.enum(['kWh/month', 'm³/month']).nullable(),
    of: Text.nullable(),
  })
  .meta({ title: 'Amount', description: 'by-regulation: the notice gives no number. Never read as zero' });
export type EntitledAmount = z.infer<typeof EntitledAmount>;

/** One benefit item for one recipient. */
export const Entitlement = z
  .strictObject({
    benefit: z.string().meta({ title: 'Benefit' }),
    title: Text,
    per: z.enum(['person', 'household', 'meter']),
    person: z.string().nullable().meta({ title: 'Person', description: 'Null: the household, once' }),
    category: Category.nullable().meta({ description: 'The category on which it rests; null: open to anyone' }),
    kind: RelapseRiskKind.nullable(),
    force: z.enum(['shall', 'may', 'encouraged']),
    agency: Agency,
    level: AdminLevel,
    organ: z.string().meta({ title: 'Organ', description: 'agency:division' }),
    amount: EntitledAmount,
    status: z.enum(['due', 'conditional', 'needs-input']),
    conditions: z.array(Text).meta({ description: 'What the agency still looks at' }),
    missing: z.array(z.string()),
    citation: Citation,
    ambiguities: z.array(z.string()),
  })
  .meta({ title: 'Entitlement', description: '应享项目' });
export type Entitlement = z.infer<typeof Entitlement>;
