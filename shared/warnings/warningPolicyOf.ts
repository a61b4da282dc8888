import { packOf } from '../policy/index.ts';
import type { WarningPolicy } from '../policy/warningPolicy.ts';

/** The warning rules of the pack version that a case began with. */
export const warningPolicyOf = (pack: { id: string; hash: string }): WarningPolicy => packOf(pack).warnings;
