import {
  type Comparison,
  compareHousehold,
  findKnown,
  type ImportCounts,
  type ImportDifferences,
  type RegisterImport,
} from '../../register-import/index.ts';
import { createReader } from '../dynamodb/reader.ts';
import { toCsv } from '../toCsv.ts';
import { conflictWords } from './conflictWords.ts';
import type { LoadDependencies } from './dependencies.ts';
import { findMissing } from './findMissing.ts';
import type { LineFault } from './lineFault.ts';
import { createLineReader, readLine, unsealed } from './readLine.ts';
import type { StagedRoll } from './stageRoll.ts';
import { workThrough } from './workThrough.ts';

export interface CheckedRoll {
  counts: ImportCounts;
  differences: ImportDifferences;
  faults: LineFault[];
  /** One line for each household that is not the same: line, old case number, kind, what. Nobody is named. */
  file: string;
}

type Row = [line: number | '', reference: string, kind: string, what: string];

/** Holds a roll against the register and writes nothing there (试导入). */
export async function checkRoll(
  from: LoadDependencies,
  roll: RegisterImport,
  staged: StagedRoll,
): Promise<CheckedRoll> {
  const lines = createLineReader({ ...from, sealer: unsealed }, roll);
  const table = createReader(from.table);
  const differences: ImportDifferences = { new: 0, changed: 0, same: 0, conflicting: 0, missing: 0 };
  const faults: LineFault[] = [];
  const rows: Row[] = [];
  const listed = new Set<string>();
  let persons = 0;
  await workThrough(staged.lines, async (content) => {
    for (const read of await Promise.all(content.map(([line, text]) => readLine(lines, roll.id, line, text)))) {
      if (!read.ok) {
        faults.push(read.fault);
        continue;
      }
      const { household } = read;
      const known = await findKnown(table, household.members);
      for (const person of known.persons.values()) listed.add(person.id);
      const compared = compareHousehold(household, known);
      differences[compared.kind] += 1;
      if (compared.kind === 'new') persons += household.members.length;
      if (compared.kind === 'changed') persons += compared.additions.members.length;
      if (compared.kind !== 'same') rows.push([household.line, household.reference, ...wordsOf(compared)]);
    }
  });
  const missing = roll.roll ? await findMissing(from.table, roll.roll, roll, listed) : [];
  differences.missing = missing.length;
  rows.sort(([a], [b]) => Number(a) - Number(b));
  rows.push(
    ...missing.map(({ familyId, reference }): Row => ['', reference ?? familyId, '系统有、名册无', '不作处理，请核实']),
  );
  return {
    counts: {
      lines: staged.rows,
      households: differences.new + differences.changed,
      persons,
      quarantined: faults.length,
    },
    differences,
    faults,
    file: toCsv([['行号', '户编号', '情况', '内容'], ...rows]),
  };
}

function wordsOf(compared: Comparison): [kind: string, what: string] {
  switch (compared.kind) {
    case 'new':
      return ['新增', '系统中没有本户人员'];
    case 'same':
      return ['一致', ''];
    case 'changed': {
      const { members, categories, unit } = compared.additions;
      const what = [
        ...(members.length > 0 ? [`增加成员 ${members.length} 人`] : []),
        ...(categories.length > 0 ? [`增加对象类别 ${categories.length} 人`] : []),
        ...(unit ? ['增加保障户'] : []),
      ];
      return ['补充', what.join('；')];
    }
    case 'conflicting':
      return ['冲突', compared.conflicts.map(({ conflict }) => conflictWords[conflict]).join('；')];
  }
}
