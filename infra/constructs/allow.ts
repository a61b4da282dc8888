import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** One allow statement; a wildcard in it carries the reason why nothing narrower would do. */
export interface Allowed {
  statement: PolicyStatement;
  wildcardReason?: string;
}

interface AllowOptions {
  /** Service that must be acting for the caller (`kms:ViaService`). */
  via?: string;
  wildcardReason?: string;
}

export const allow = (
  actions: readonly string[],
  resources: readonly string[],
  { via, wildcardReason }: AllowOptions = {},
): Allowed => ({
  statement: new PolicyStatement({
    actions: [...actions],
    resources: [...resources],
    ...(via && { conditions: { StringEquals: { 'kms:ViaService': via } } }),
  }),
  ...(wildcardReason && { wildcardReason }),
});
