import type { AnswerOf, Operation, RequestOf } from '../../../shared/api/operation.ts';
import type { Exchange } from '../exchange.ts';

export type Handle<O extends Operation> = (request: RequestOf<O>, exchange: Exchange) => Promise<AnswerOf<O>>;
