import { createOperations } from './operations.gen.ts';
import { createSend, type SendOptions } from './send.ts';

/** The API, one typed function for each operation. A refusal is thrown as a `ProblemError`. */
export type Client = ReturnType<typeof createOperations>;

export const createClient = (options: SendOptions): Client => createOperations(createSend(options));

export type * from './operations.gen.ts';
export { type FieldError, ProblemError } from './problemError.ts';
export type { Answer, SendOptions } from './send.ts';
