import { operations } from '../../shared/api/operations.ts';
import { taskKinds } from '../../shared/tasks/kinds.ts';
import type { Place, Row } from './readRows.ts';

const words = { done: 'done', duty: 'duty of people', 'not-yet': 'not yet' } as const;

/** docs/coverage.md: each requirement of the five notices, and what meets it. */
export function coverageDocument(rows: readonly Row[]): string {
  const count = (standing: Row['standing']) => rows.filter((row) => row.standing === standing).length;
  return [
    '# Coverage of the notices',
    '',
    `Written by \`npm run generate:coverage\` from \`infra/coverage/rows.txt\`: ${rows.length} requirements,`,
    `${count('done')} met by a route, task, rule or screen, ${count('duty')} the duty of people, ${count('not-yet')} not yet met.`,
    'A test proves that everything named here exists; whether it suffices is for readers to judge.',
    '',
    '| row | requirement | met by | note |',
    '| --- | --- | --- | --- |',
    ...rows.map(({ id, title, standing, places, note }) => {
      const by = standing === 'done' ? places.map(nameOf).join('; ') : words[standing];
      return `| ${id} | ${title} | ${by} | ${note} |`;
    }),
    '',
  ].join('\n');
}

function nameOf({ kind, name }: Place): string {
  switch (kind) {
    case 'op': {
      const { method, path } = operations[name as keyof typeof operations];
      return `\`${method} ${path}\``;
    }
    case 'task':
      return `task ${taskKinds[name]?.title.zh}`;
    case 'code':
    case 'screen':
      return `[${name.split('/').at(-1)}](../${name})`;
  }
}
