import { AssistanceRoute } from '../../families/family.ts';
import type { FeedColumn } from '../../feeds/feedColumn.ts';
import { Relation } from '../../policy/facts/person.ts';
import type { PlainDate } from '../../time/index.ts';
import { type ImportedHousehold, type ImportedMember, LabourerRole } from '../household.ts';
import { type CellReading, type RollReading, readCell } from './readCell.ts';
import { type RollId, rollOf } from './rollDefinitions.ts';
import type { CellFault, RollFault } from './rollFault.ts';

/** A line of a table: its number as the spreadsheet counts, and its cells as text, by the ids of columns. */
export interface RollRow {
  row: number;
  cells: Readonly<Record<string, string>>;
}

/** A household as its rows tell it, with the first of them. */
export interface RollHousehold {
  row: number;
  household: ImportedHousehold;
}

export interface ReadRoll {
  rows: number;
  households: RollHousehold[];
  faults: CellFault[];
}

interface Row {
  row: number;
  values: Readonly<Record<string, string>>;
}

const most = 30;

/**
 * Reads the rows of one roll, which belong together by their case number wherever they stand. A household of which a row is at
 * fault is not taken at all: half a household would look like a decision.
 */
export function readHouseholds(
  roll: RollId,
  rows: Iterable<RollRow>,
  reading: RollReading & { asOf: PlainDate },
): ReadRoll {
  const { columns } = rollOf(roll);
  const faults: CellFault[] = [];
  const read: Row[] = [];
  const seen = new Set<string>();
  for (const { row, cells } of rows) {
    const told = readRow(columns, cells, reading);
    faults.push(...told.faults.map((fault) => ({ row, ...fault })));
    const { id_number: number } = told.values;
    if (number && seen.has(number)) faults.push({ row, column: 'id_number', reason: 'person-twice' });
    if (number) seen.add(number);
    read.push({ row, values: told.values });
  }
  const bad = new Set(faults.map(({ row }) => row));
  const households: RollHousehold[] = [];
  const together = Map.groupBy(read, ({ row, values }) => values.case_number ?? `row ${row}`);
  for (const [reference, members] of together) {
    const found = members.some(({ row }) => bad.has(row)) ? [] : faultsOf(members);
    if (found.length > 0) faults.push(...found);
    const whole = !members.some(({ row }) => bad.has(row)) && found.length === 0;
    const [first] = members;
    if (whole && first)
      households.push({ row: first.row, household: householdOf(roll, reference, members, reading.asOf) });
    else {
      const named = new Set([...bad, ...found.map(({ row }) => row)]);
      const others = members.filter(({ row }) => !named.has(row));
      faults.push(...others.map(({ row }) => ({ row, column: '', reason: 'household-faulty' as const })));
    }
  }
  return { rows: read.length, households, faults: faults.toSorted((a, b) => a.row - b.row) };
}

function readRow(columns: readonly FeedColumn[], cells: RollRow['cells'], reading: RollReading) {
  const values: Record<string, string> = {};
  const faults: Omit<CellFault, 'row'>[] = [];
  for (const column of columns) {
    const told: CellReading = readCell(column, cells[column.id] ?? '', reading);
    if (!told.ok) faults.push({ column: column.id, reason: told.reason });
    else if (told.value !== undefined) values[column.id] = told.value;
  }
  return { values, faults };
}

/** What is wrong with rows that are each right by themselves. */
function faultsOf(members: readonly Row[]): CellFault[] {
  const [first] = members;
  if (!first) return [];
  const at = ({ row }: Row, column: string, reason: RollFault): CellFault => ({ row, column, reason });
  if (members.length > most) return [at(first, 'case_number', 'too-many-members')];
  const applicants = members.filter(({ values }) => values.relation === 'applicant');
  const [, second] = applicants;
  if (applicants.length === 0) return [at(first, 'relation', 'no-applicant')];
  if (second) return [at(second, 'relation', 'two-applicants')];
  if (!members.some(isCovered)) return [at(first, 'covered', 'nobody-covered')];
  const same = ['division', 'area', 'route'].flatMap((column) =>
    members
      .filter(({ values }) => values[column] !== first.values[column])
      .map((row) => at(row, column, 'differs-in-household')),
  );
  const ended = members.filter(({ values: { since = '', until } }) => until !== undefined && until <= since);
  return [...same, ...ended.map((row) => at(row, 'until', 'until-before-since'))];
}

const isCovered = ({ values }: Row): boolean => values.covered !== 'no';

function householdOf(roll: RollId, reference: string, rows: readonly Row[], asOf: PlainDate): ImportedHousehold {
  const [first] = rows as [Row];
  const applicant = rows.find(({ values }) => values.relation === 'applicant') ?? first;
  const { division = '', area, route } = first.values;
  const covered = rows.filter(isCovered);
  return {
    reference,
    division,
    area: area === 'urban' ? 'urban' : 'rural',
    asOf,
    members: rows.map((row) => memberOf(roll, row)),
    unit: {
      route: AssistanceRoute.optional().parse(route) ?? rollOf(roll).route,
      applicant: keyOf(applicant),
      covered: covered.map(keyOf),
      category: roll,
      since: applicant.values.since ?? asOf,
      ...(applicant.values.until && { until: applicant.values.until }),
      ...(applicant.values.monthly_aid && { monthlyAid: Number(applicant.values.monthly_aid) }),
    },
  };
}

const keyOf = ({ row }: Row) => `row-${row}`;

function memberOf(roll: RollId, row: Row): ImportedMember {
  const { relation, id_number: idNumber = '', name = '', phone, address, account } = row.values;
  const { labourer, since = '', until, tekun_support: support, relapse_risk_kind: kind } = row.values;
  return {
    key: keyOf(row),
    row: row.row,
    relation: Relation.parse(relation),
    idNumber,
    name,
    ...(phone && { phone }),
    ...(address && { address }),
    ...(account && { account }),
    ...(labourer && { labourer: LabourerRole.parse(labourer) }),
    categories: isCovered(row) ? [{ category: roll, since, ...(until && { until }) }] : [],
    facts: { ...(support && { tekunSupport: support }), ...(kind && { relapseRiskKind: kind }) },
  };
}
