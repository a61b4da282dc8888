import { spawnSync } from 'node:child_process';

/**
 * What this machine lacks, one sentence each.
 * @param {{ platform?: string, arch?: string, node?: string, java?: string | undefined }} [machine]
 * @returns {string[]}
 */
export const missingPrerequisites = ({
  platform = process.platform,
  arch = process.arch,
  node = process.versions.node,
  java = javaVersion(),
} = {}) => [
  ...(platform === 'linux' && arch === 'x64' ? [] : [`Doudi runs on Linux x64; this machine is ${platform} ${arch}.`]),
  ...(major(node) >= 24
    ? []
    : [`Doudi needs Node 24, which npm ci installs with the optional dependencies; this is Node ${node}.`]),
  ...(java === undefined
    ? ['Doudi needs Java 17 or newer for DynamoDB Local; no java was found on the PATH.']
    : major(java) >= 17
      ? []
      : [`Doudi needs Java 17 or newer for DynamoDB Local; java is version ${java}.`]),
];

/** @param {string} version */
const major = (version) => Number.parseInt(version.replace(/^1\./, ''), 10);

/** @returns {string | undefined} `17.0.15`, or `1.8.0_402` as older ones say it */
const javaVersion = () => {
  const { stderr, error } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return error ? undefined : /version "([^"]+)"/.exec(stderr)?.[1];
};
