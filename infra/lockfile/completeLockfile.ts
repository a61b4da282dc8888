import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names in package-lock.json the packages for other platforms that the registry at hand did not serve: npm leaves them
 * out when it writes the file, and `npm ci` then refuses the file because they are missing. They are never installed on
 * the platform that package.json asks for.
 */
interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** The platform that stands in a package's name; undefined when none does. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> | undefined {
  const parts = name.slice(name.lastIndexOf('/') + 1).split('-');
  const os = systems.find((system) => parts.includes(system));
  const cpu = processors.find((processor) => parts.includes(processor));
  if (!cpu) return undefined;
  const libc = parts.some((part) => part.startsWith('musl')) ? { libc: ['musl'] } : {};
  return { ...(os && { os: [os] }), cpu: [cpu], ...libc };
}

const file = join(import.meta.dirname, '../../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> };
const added: Record<string, Entry> = {};
for (const [path, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  if (path === '') continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const platform = platformOf(name);
    if (!platform || lock.packages[`node_modules/${name}`] || lock.packages[`${path}/node_modules/${name}`]) continue;
    added[`node_modules/${name}`] = { version, ...platform, ...(dev && { dev }), optional: true };
  }
}
const byPath = ([a]: [string, Entry], [b]: [string, Entry]) => (a < b ? -1 : 1);
lock.packages = Object.fromEntries(Object.entries({ ...lock.packages, ...added }).sort(byPath));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(added).length} packages for other platforms added`);
