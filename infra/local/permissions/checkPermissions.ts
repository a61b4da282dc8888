import type { CallCount } from '../call-log/openCallLog.ts';
import { keyCallsOf } from './keyCallsOf.ts';
import type { Statement } from './Statement.ts';

/** A function or machine, by the key it signs with, and what its role allows. */
export interface Principal {
  accessKeyId: string;
  /** For people: the logical id. */
  name: string;
  statements: readonly Statement[];
}

export interface Permission {
  principal: string;
  action: string;
  resource: string;
}

export interface PermissionReport {
  /** Calls that were made here and would be refused on AWS. */
  refused: (Permission & { count: number })[];
  /** Calls by a key that belongs to no function and no machine. */
  unknown: CallCount[];
  /** Grants that no call needed. */
  unused: Permission[];
}

/** Compares the calls that the local services served with the synthesized policies. */
export const checkPermissions = (
  calls: readonly CallCount[],
  principals: readonly Principal[],
  /** Keys of the local cloud itself and of the people who look into it. */
  operators: readonly string[],
  /** Which key opens a table, bucket or secret: key ARN by ARN. */
  atRest: Readonly<Record<string, string>> = {},
): PermissionReport => {
  const byKey = new Map(principals.map((principal) => [principal.accessKeyId, principal]));
  const used = new Set<string>();
  const report: PermissionReport = { refused: [], unknown: [], unused: [] };
  for (const call of calls.flatMap((served) => [served, ...keyCallsOf(served, atRest)])) {
    if (operators.includes(call.accessKeyId)) continue;
    const principal = byKey.get(call.accessKeyId);
    if (!principal) {
      report.unknown.push(call);
      continue;
    }
    const grants = grantsOf(principal).filter((grant) => covers(grant, call));
    for (const grant of grants) used.add(keyOf(grant));
    if (grants.length > 0) continue;
    const { action, resource, count } = call;
    report.refused.push({ principal: principal.name, action, resource, count });
  }
  report.unused = principals
    .flatMap(grantsOf)
    .filter((grant) => !used.has(keyOf(grant)) && !neverServed.test(grant.action))
    .map(({ principal, action, resource }) => ({ principal, action, resource }));
  return report;
};

/** Services that have no local part, so that no grant of theirs is ever seen in use. */
const neverServed = /^(logs|xray|events):/;

interface GrantOf extends Permission {
  via: string | undefined;
}

const grantsOf = ({ name, statements }: Principal): GrantOf[] =>
  statements.flatMap(({ Action, Resource, Condition }) => {
    const via = Condition && 'StringEquals' in Condition ? Condition.StringEquals['kms:ViaService'] : undefined;
    return Action.flatMap((action) => Resource.map((resource) => ({ principal: name, action, resource, via })));
  });

const keyOf = ({ principal, action, resource }: Permission): string => `${principal}\n${action}\n${resource}`;

/** A call of which the service could not tell the resource (a task token hides its machine) needs the action only. */
const covers = (grant: GrantOf, call: CallCount & { via?: string }): boolean =>
  (grant.via === undefined || grant.via.split('.')[0] === call.via) &&
  matches(grant.action, call.action) &&
  (call.resource === '*' || matches(resourcePart(grant.resource), resourcePart(call.resource)));

/** The services write down the last part of an ARN, or the whole of it. */
const resourcePart = (resource: string): string => /^arn:(?:[^:]*:){4}(.*)$/.exec(resource)?.[1] ?? resource;

const matches = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.split('*').map(escapeRegExp).join('.*')}$`, 's').test(text);

const escapeRegExp = (text: string): string => text.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
