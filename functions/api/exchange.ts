import { createHmac } from 'node:crypto';
import type { AccessLog } from '../../shared/access/accessLog.ts';
import {
  type Asked,
  actorOf,
  allows,
  type KeyScope,
  keyScope,
  organOf,
  type Principal,
  type Purpose,
  type Resource,
  type Role,
  type Scope,
} from '../../shared/access/index.ts';
import { logAccess } from '../../shared/adapters/access/logAccess.ts';
import { type Remembered, remembering } from '../../shared/adapters/dynamodb/remember.ts';
import { ConflictExhausted, runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { runTogether } from '../../shared/adapters/dynamodb/runTogether.ts';
import { bodyError } from '../../shared/api/bodyError.ts';
import type { Language } from '../../shared/api/language.ts';
import type { Operation } from '../../shared/api/operation.ts';
import { Refused } from '../../shared/api/refused.ts';
import { canonical } from '../../shared/chain/link.ts';
import type { Command, Outcome, Refusal } from '../../shared/commands/command.ts';
import type { RecordType, Versioned } from '../../shared/records/record.ts';
import { guardVersion } from './guardVersion.ts';
import type { Services } from './services.ts';

export interface Granted {
  role: Role;
  scope: Scope;
  purpose: Purpose;
}

export interface Reading {
  personIds: readonly string[];
  granted: Pick<Granted, 'role' | 'purpose'>;
  fields: readonly string[];
  caseId?: string | undefined;
}

/** What a handler may do with its request: ask the policy, carry out a command, note a reading. */
export interface Exchange {
  principal: Principal;
  language: Language;
  now: string;
  services: Services;
  /** @throws Refused when the policy does not let this principal act on this resource. */
  authorise(resource: Resource, purpose?: Purpose): Granted;
  /** @throws Refused */
  scope(asked?: Asked): KeyScope;
  /** Carries out a command under the caller's Idempotency-Key and If-Match. @throws Refused */
  run<Input, Answer>(command: Command<Input, Answer>, input: Input, changes?: Changed): Promise<Answer>;
  /** Carries out a command for several inputs, each under a key of its own; each is refused or done by itself. */
  runEach<Input, Answer>(
    command: Command<Input, Answer>,
    inputs: readonly { suffix: string; input: Input }[],
  ): Promise<Outcome<Answer>[]>;
  /** Notes who read whose data, before it is answered. */
  noteReading(reading: Reading): Promise<void>;
}

type Changed = { type: RecordType<never, Versioned>; key: { PK: string; SK: string } };

export interface ExchangeInput {
  operation: Operation;
  principal: Principal;
  language: Language;
  services: Services;
  /** What a repeat must have in common with the first request. */
  fingerprint: unknown;
  idempotencyKey: string | undefined;
  expectedVersion: number | undefined;
}

export function createExchange(given: ExchangeInput): Exchange {
  const { operation, principal, language } = given;
  const found: Remembered = new Map();
  const services = { ...given.services, reader: remembering(given.services.reader, found) };
  const now = services.now();
  /** A second command of the request may meet what the first one wrote. */
  const foundBefore = (): Remembered => {
    const before = new Map(found);
    found.clear();
    return before;
  };
  return {
    principal,
    language,
    now,
    services,
    authorise(resource, purpose) {
      if (operation.access === 'public') throw new TypeError(`${operation.id} is public: there is nothing to ask`);
      const verdict = allows(principal, operation.access, resource, purpose);
      if (!verdict.allowed) throw notAllowed(verdict.because);
      return verdict;
    },
    scope(asked) {
      if (operation.access === 'public') throw new TypeError(`${operation.id} is public: there is nothing to ask`);
      const verdict = keyScope(principal, operation.access, asked);
      if (!verdict.allowed) throw notAllowed(verdict.because);
      return verdict.scope;
    },
    async run(command, input, changes) {
      const { idempotencyKey, expectedVersion } = given;
      if (!idempotencyKey) throw new TypeError(`${operation.id} changes something and has no Idempotency-Key`);
      const guarded =
        changes && expectedVersion !== undefined ? guardVersion(command, changes, expectedVersion) : command;
      const context = { now, by: actorOf(principal), newId: services.newId };
      const fingerprint = operation.identifies ? await keyed(services, given.fingerprint) : given.fingerprint;
      const key = `http:${principal.id}:${idempotencyKey}`;
      const outcome = await busyWhenExhausted(
        runCommand(services.table, guarded, input, key, context, fingerprint, foundBefore()),
      );
      if (outcome.kind === 'key-reused') throw new Refused('idempotency-key-reused', 422);
      if (outcome.kind === 'refused') throw refused(operation, outcome.refusal, language);
      return outcome.answer;
    },
    runEach(command, inputs) {
      const { idempotencyKey } = given;
      if (!idempotencyKey) throw new TypeError(`${operation.id} changes something and has no Idempotency-Key`);
      const context = { now, by: actorOf(principal), newId: services.newId };
      const key = `http:${principal.id}:${idempotencyKey}`;
      const bundle = inputs.map(({ suffix, input }) => ({ command, input, key: `${key}:${suffix}` }));
      return busyWhenExhausted(runTogether(services.table, bundle, context, foundBefore()));
    },
    async noteReading({ personIds, granted, fields, caseId }) {
      const organ = organOf(principal);
      const entry = {
        at: now,
        by: principal.id,
        role: granted.role,
        ...(organ && { organ }),
        operation: operation.id,
        purpose: granted.purpose,
        fields: [...fields],
        ...(caseId && { caseId }),
      } satisfies Partial<AccessLog>;
      const entries = [...new Set(personIds)].map((personId) => ({ ...entry, personId, id: services.newId('acc') }));
      await logAccess(services.table, entries);
    },
  };
}

const busyWhenExhausted = <Result>(result: Promise<Result>): Promise<Result> =>
  result.catch((error) => {
    if (error instanceof ConflictExhausted) throw new Refused('busy', 503, { headers: { 'retry-after': '1' } });
    throw error;
  });

/** An ID number has few unknown digits: a plain hash of a form that holds one could be found out by trying. */
async function keyed({ identityHash }: Services, fingerprint: unknown): Promise<string> {
  const { version, key } = await identityHash.currentKey();
  return `${version}:${createHmac('sha256', key).update(canonical(fingerprint)).digest('hex')}`;
}

const notAllowed = (because: 'role' | 'scope' | 'purpose') =>
  new Refused({ role: 'role-missing', scope: 'outside-scope', purpose: 'purpose-not-allowed' }[because], 403);

/** A command's refusal at this operation; one that the operation does not list is a conflict, or a fault of the form. */
function refused(operation: Operation, { code, detail, pointer, extra }: Refusal, language: Language): Refused {
  const known = code === 'version-stale' ? 412 : operation.refusals[code];
  const status = known ?? (pointer ? 422 : 409);
  const errors = pointer ? [bodyError(pointer, code, language)] : undefined;
  return new Refused(code, status, { detail, errors, extra });
}
