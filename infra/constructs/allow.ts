import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** One allow statement; a wildcard in it carries the reason why nothing narrower would do. */
export interface Allowed {
  statement: PolicyStatement;
  wildcardReason?: string;
}

interface AllowOptions {
  /** Service that must be acting for the caller (`kms:ViaService`). */
  via?: string;
  /** Keys of a bucket that may be listed (`s3:prefix`). */
  prefix?: string;
  wildcardReason?: string;
}

export const allow = (
  actions: readonly string[],
  resources: readonly string[],
  { via, prefix, wildcardReason }: AllowOptions = {},
): Allowed => ({
  statement: new PolicyStatement({
    actions: [...actions],
    resources: [...resources],
    ...(prefix && { conditions: { StringLike: { 's3:prefix': prefix } } }),
    ...(via && { conditions: { StringEquals: { 'kms:ViaService': via } } }),
  }),
  ...(wildcardReason && { wildcardReason }),
});
