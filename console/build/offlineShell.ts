import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Pages that are worked with outside the office. What they import comes along; charts and graphs do not. */
const pages = ['inbox/InboxPage', 'task/TaskPage', 'visit/VisitPage', 'home/HomePage', 'help/HelpPage'];

const base = '/console/';
const source = new URL('serviceWorker.js', import.meta.url);

/** Gives `sw.js`, which keeps the frame and these pages in the browser, so that they open without a connection. */
export const offlineShell = (): Plugin => ({
  name: 'offline-shell',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const files = new Set<string>();
    const add = (name: string): void => {
      const chunk = bundle[name];
      if (files.has(name) || chunk?.type !== 'chunk') return;
      files.add(name);
      for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
      for (const imported of chunk.imports) add(imported);
    };
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      if (chunk.isEntry || pages.some((page) => chunk.facadeModuleId?.endsWith(`/${page}.tsx`))) add(chunk.fileName);
    }
    const shell = [
      base,
      `${base}settings.json`,
      `${base}mark.svg`,
      ...[...files].toSorted().map((name) => base + name),
    ];
    const script = readFileSync(source, 'utf8');
    const name = `console-${createHash('sha256').update(shell.join()).update(script).digest('hex').slice(0, 12)}`;
    const head = `const NAME = ${JSON.stringify(name)};\nconst SHELL = ${JSON.stringify(shell)};\n`;
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: head + script });
  },
});
