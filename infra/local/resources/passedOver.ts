import * as z from 'zod';

/** A property that changes nothing here; the reason is part of the schema. */
export const passedOver = (reason: string) => z.unknown().optional().describe(`passed over: ${reason}`);
