/** The access key id that a machine's calls are signed with: `LOCAL<LogicalId>`, from the last part of its role's ARN. */
export function principalOf(roleArn: string): string {
  const name = roleArn.split('/').pop() ?? roleArn;
  return name.startsWith('LOCAL') ? name : `LOCAL${name}`;
}
