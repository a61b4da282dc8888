import { readFileSync } from 'node:fs';

/** Where a requirement of the notices is met: an operation, a kind of task, a file of code, or a screen. */
export interface Place {
  kind: 'op' | 'task' | 'code' | 'screen';
  name: string;
}

export interface Row {
  id: string;
  title: string;
  standing: 'done' | 'duty' | 'not-yet';
  places: Place[];
  note: string;
}

const rowsFile = new URL('rows.txt', import.meta.url);

/** The rows as they are kept: `id | title | places, or "duty", or "not-yet" | note`. @throws naming a row that does not fit */
export function readRows(text = readFileSync(rowsFile, 'utf8')): Row[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', title = '', where = '', note = ''] = line.split('|').map((cell) => cell.trim());
      const words = where.split(' ');
      if (words.length === 1 && (where === 'duty' || where === 'not-yet')) {
        if (!note) throw new Error(`${id}: a word why is missing`);
        return { id, title, standing: where, places: [], note };
      }
      return { id, title, standing: 'done' as const, places: words.map((word) => placeOf(id, word)), note };
    });
}

function placeOf(id: string, word: string): Place {
  const [, kind, name] = /^(op|task|code|screen):(\S+)$/.exec(word) ?? [];
  if (!kind || !name) throw new Error(`${id}: "${word}" names no place`);
  return { kind: kind as Place['kind'], name };
}
