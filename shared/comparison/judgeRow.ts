import type { FeedId, Month } from '../feeds/index.ts';
import {
  type IndicatorFamily,
  type IndicatorHit,
  type JoinedFacts,
  judge,
  type Pack,
  type Thresholds,
} from '../policy/index.ts';
import type { PlainDate } from '../time/index.ts';
import type { Candidate, Stranger } from './candidate.ts';
import type { JoinedRow } from './joinedRow.ts';
import { type Suppression, suppressionOf } from './suppress.ts';

/** The policy of one place on the day of the run. */
export interface PlacePolicy {
  pack: Pack;
  thresholds: Thresholds;
}

/** What a run brings to the judgement of a row. */
export interface Judging extends PlacePolicy {
  period: Month;
  /** Day that the data of a batch describe. */
  asOf: ReadonlyMap<string, PlainDate>;
}

export interface JudgedRow {
  candidates: Candidate[];
  suppressed: Suppression[];
}

/** Judges one joined person by the indicators of its place. */
export function judgeRow(row: JoinedRow, judging: Judging): JudgedRow {
  const hits = judge(factsOf(row, judging.period), judging.pack.indicators, judging.thresholds);
  const judged: JudgedRow = { candidates: [], suppressed: [] };
  for (const hit of hits) {
    const suppression = suppressionOf(row, hit.indicator);
    if (suppression) judged.suppressed.push(suppression);
    else judged.candidates.push(candidateOf(row, hit, judging));
  }
  return judged;
}

function factsOf(row: JoinedRow, period: Month): JoinedFacts {
  return {
    person: row.person ?? row.id_hash,
    family: row.family,
    period,
    registered: row.person !== null,
    selfPaidMedical: row.medical_fen,
    incomeBefore: null,
    incomeNow: null,
    labourer: row.labourer,
    diedOn: row.died_on,
    unemployedSince: row.unemployed_since,
    disasterAid: row.disaster_fen,
    owed: [],
    received: null,
  };
}

function candidateOf(row: JoinedRow, hit: IndicatorHit, { pack, asOf }: Judging): Candidate {
  const source = sources[hit.indicator]?.(row);
  const day = source && asOf.get(source.batch ?? '');
  if (!source?.batch || !day) throw new RangeError(`No feed of the run tells of ${hit.indicator}`);
  const { feed, batch: batchId, line, facts } = source;
  const measured = hit.value === null ? {} : { value: hit.value, threshold: hit.threshold, unit: hit.unit };
  return {
    subject: row.person === null ? strangerOf(row) : { personId: row.person },
    indicator: hit.indicator,
    period: hit.period,
    division: row.township ?? row.division,
    class: classOf(row, pack),
    conclusive: hit.conclusive,
    evidence: { feed, batchId, asOf: day, facts: { ...facts, ...measured, line } },
  };
}

interface Source {
  feed: FeedId;
  batch: string | null;
  line: number | null;
  facts: Candidate['evidence']['facts'];
}

/** From which feed the fact of an indicator comes, and what of it is put before the officers. */
const sources: Readonly<Partial<Record<IndicatorFamily, (row: JoinedRow) => Source>>> = {
  'expenditure-surge': (row) => ({
    feed: 'self-paid-medical',
    batch: row.medical_batch,
    line: row.medical_line,
    facts: { selfPaid: row.medical_fen },
  }),
  'income-drop': (row) => ({
    feed: 'labourer-death',
    batch: row.died_batch,
    line: row.died_line,
    facts: { diedOn: row.died_on, labourer: row.labourer },
  }),
  'income-not-sustainable': (row) => ({
    feed: 'registered-unemployment',
    batch: row.unemployed_batch,
    line: row.unemployed_line,
    facts: { registeredOn: row.unemployed_since, labourer: row.labourer },
  }),
  'property-loss': (row) => ({
    feed: 'disaster-aid',
    batch: row.disaster_batch,
    line: row.disaster_line,
    facts: { aid: row.disaster_fen, aidedOn: row.disaster_on },
  }),
};

/** The class under which the report counts a hit before anybody has verified it; the officer decides. */
function classOf({ held }: JoinedRow, pack: Pack): string {
  if (!held || held.length === 0) return 'possibly-eligible';
  return pack.warnings.classes['new-hardship'] ? 'new-hardship' : 'policy-not-delivered';
}

/** Codes of residents' committees and subdistricts are counted urban until somebody has been there and says otherwise. */
function strangerOf({ id_hash, birth_date, sex, division }: JoinedRow): Stranger {
  const place = division.slice(9) || division.slice(6, 9);
  const urban = division.length === 12 ? place < '200' : place < '100';
  return {
    idHash: id_hash,
    birthDate: birth_date,
    sex,
    county: division.slice(0, 6),
    township: division.slice(0, 9),
    ...(division.length === 12 && { village: division }),
    area: urban ? 'urban' : 'rural',
  };
}
