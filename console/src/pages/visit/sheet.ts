import schemas from 'virtual:task-forms';
import type { CloseVisit, CompleteTask } from '../../../../shared/client/index.ts';
import { check, cleaned, type Fault } from '../../forms/check.ts';

/** What somebody has filled in so far; kept encrypted on this machine until it is sent. */
export interface Sheet {
  visitedOn: string;
  visitors: string[];
  note: string;
  photos: string[];
  /** By task: only those that are done on this visit stand here. */
  forms: Record<string, { kind: string; form: unknown }>;
}

/** What the sheet still lacks: of the visit itself under `visit`, of each item under its task. */
export function faultsOf(sheet: Sheet): Map<string, Fault[]> {
  const missing = [
    ...(sheet.visitedOn ? [] : ['visitedOn']),
    ...(sheet.visitors.some((each) => each.trim()) ? [] : ['visitors']),
    ...(sheet.note.trim() ? [] : ['note']),
  ].map((path): Fault => ({ path, code: 'required' }));
  return new Map([
    ['visit', missing],
    ...Object.entries(sheet.forms).map(([id, { kind, form }]): [string, Fault[]] => {
      const schema = schemas[kind] ?? {};
      return [id, check(schema, cleaned(schema, form))];
    }),
  ]);
}

export const sentOf = ({ visitedOn, visitors, note, photos, forms }: Sheet): CloseVisit => ({
  visitedOn,
  visitors: visitors.map((each) => each.trim()).filter(Boolean),
  note: note.trim(),
  ...(photos.length > 0 && { photos }),
  items: Object.entries(forms).map(([taskId, { kind, form }]) => ({
    taskId,
    completion: { kind, form: cleaned(schemas[kind] ?? {}, form) } as CompleteTask,
  })),
});
