import { system } from '../../commands/actor.ts';
import {
  importedRows,
  type RegisterImport,
  rowsOfImport,
  type UndoObstacle,
  undoHousehold,
} from '../../register-import/index.ts';
import { createReader } from '../dynamodb/reader.ts';
import { runCommand } from '../dynamodb/runCommand.ts';
import type { Table } from '../dynamodb/table.ts';
import { eachOf } from '../eachOf.ts';
import { newId } from '../ids.ts';
import { now } from '../now.ts';
import { toCsv } from '../toCsv.ts';

const obstacleWords: Readonly<Record<UndoObstacle, string>> = {
  'something-happened-since': '导入后已有业务记录',
  'changed-since': '导入后记录已变更',
  'declared-since': '导入后有人申报亲属关系',
};

export interface UndoneRoll {
  undone: number;
  /** Households that stay as they are, by reason. */
  kept: Record<string, number>;
  /** Which they are: line, old case number, family, reason. */
  file: string;
}

const width = 4;

/** Takes back a load household by household; what something was built on stays and is named. */
export async function undoRoll(table: Table, { id: importId, undo }: RegisterImport): Promise<UndoneRoll> {
  const all = await createReader(table).list(importedRows, rowsOfImport(importId));
  // Cut short, it begins anew: what was taken back before is counted, and not looked at again.
  const before = all.filter(({ undoneAt }) => undoneAt !== undefined && undoneAt >= (undo?.at ?? ''));
  const rows = all.filter(({ undoneAt }) => undoneAt === undefined);
  const result: Omit<UndoneRoll, 'file'> = { undone: before.length, kept: {} };
  const named: (string | number)[][] = [];
  await eachOf(rows, width, async ({ line, reference, familyId }) => {
    const context = { now: now(), by: system('register-import'), newId };
    const key = `undo-import:${importId}:${line}:${undo?.at}`;
    const outcome = await runCommand(table, undoHousehold, { importId, line }, key, context);
    if (outcome.kind === 'done') {
      result.undone += 1;
      return;
    }
    if (outcome.kind !== 'refused') throw new Error(`${key} was used for another command`);
    const { code, detail } = outcome.refusal;
    result.kept[code] = (result.kept[code] ?? 0) + 1;
    named.push([line, reference, familyId, obstacleWords[code as UndoObstacle] ?? code, detail]);
  });
  named.sort(([a], [b]) => Number(a) - Number(b));
  return { ...result, file: toCsv([['行号', '户编号', '家庭', '不能撤销的原因', '说明'], ...named]) };
}
