import type { Month } from '../feeds/index.ts';
import {
  type FeedFactName,
  type IndicatorFamily,
  type IndicatorHit,
  type JoinedFacts,
  judge,
  type Pack,
} from '../policy/index.ts';
import type { PlainDate } from '../time/index.ts';
import type { Candidate, Stranger } from './candidate.ts';
import { sourceOf } from './factSources.ts';
import { idHashOf } from './hashHalves.ts';
import type { JoinedRow } from './joinedRow.ts';
import type { PlacePolicy } from './placePolicy.ts';
import { type Suppression, suppressionOf } from './suppress.ts';

/** What a run knows of a batch that it takes. */
export interface BatchOfRun {
  asOf: PlainDate;
  keyVersion: string;
}

/** What a run brings to the judgement of a row. */
export interface Judging {
  place: PlacePolicy;
  period: Month;
  batches: ReadonlyMap<string, BatchOfRun>;
  /** The reports by which somebody has got nothing: by agency of the benefit. */
  reports: readonly { batchId: string; asOf: PlainDate }[];
}

export interface JudgedRow {
  candidates: Candidate[];
  suppressed: Suppression[];
}

/** Judges one joined person by the indicators of its place. */
export function judgeRow(row: JoinedRow, judging: Judging): JudgedRow {
  const { pack, thresholds } = judging.place;
  const hits = judge(factsOf(row, judging), pack.indicators, thresholds);
  const judged: JudgedRow = { candidates: [], suppressed: [] };
  for (const hit of hits) {
    const suppression = suppressionOf(row, hit.indicator);
    if (suppression) judged.suppressed.push(suppression);
    else judged.candidates.push(candidateOf(row, hit, judging));
  }
  return judged;
}

function factsOf(row: JoinedRow, { period, place }: Judging): JoinedFacts {
  const told = <Value extends number | string>(name: FeedFactName) => (row.facts[name] ?? null) as Value | null;
  const settled = row.settled ?? [];
  const owed = place.owed.filter(
    ({ held, known }) => held.some((one) => settled.includes(one)) && (known === null || told(known) !== null),
  );
  return {
    person: row.person ?? row.id,
    family: row.family,
    period,
    registered: row.person !== null,
    selfPaidMedical: told('selfPaidMedical'),
    incomeBefore: told('incomeBefore'),
    incomeNow: told('incomeNow'),
    labourer: row.labourer,
    diedOn: told('diedOn'),
    unemployedSince: told('unemployedSince'),
    disasterAid: told('disasterAid'),
    seriousIllnessSince: told('seriousIllnessSince'),
    severeDisabilitySince: told('severeDisabilitySince'),
    poorStudentSince: told('poorStudentSince'),
    relapseRiskSince: told('relapseRiskSince'),
    hardshipListedSince: told('hardshipListedSince'),
    vehicles: told('vehicles'),
    homes: told('homes'),
    enterpriseCapital: told('enterpriseCapital'),
    deposits: told('deposits'),
    recipientDiedOn: told('recipientDiedOn'),
    custodySince: told('custodySince'),
    aidElsewhereSince: told('aidElsewhereSince'),
    held: row.held ?? [],
    owed: [...new Set(owed.map(({ benefit }) => benefit))],
    received: place.reported ? row.received : null,
  };
}

function candidateOf(row: JoinedRow, hit: IndicatorHit, judging: Judging): Candidate {
  const measured = hit.value === null ? {} : { value: hit.value, threshold: hit.threshold, unit: hit.unit };
  const { facts, ...source } = evidenceOf(row, hit, judging);
  return {
    subject: row.person === null ? strangerOf(row, judging) : { personId: row.person },
    ...(row.family !== null && { family: row.family }),
    indicator: hit.indicator,
    period: hit.period,
    division: row.township ?? row.division ?? '',
    class: classOf(row, hit.indicator, judging.place.pack),
    conclusive: hit.conclusive,
    evidence: { ...source, facts: { ...facts, ...measured } },
  };
}

/** The facts on which an indicator alone rests; the others name their signals themselves. */
const restsOn: Readonly<Partial<Record<IndicatorFamily, readonly FeedFactName[]>>> = {
  'expenditure-surge': ['selfPaidMedical'],
  'income-drop': ['diedOn', 'incomeNow', 'incomeBefore'],
  'income-not-sustainable': ['unemployedSince'],
  'property-loss': ['disasterAid'],
};

/** Which feed told, and what of it is put before the officers: the facts that count and no others. */
function evidenceOf(row: JoinedRow, hit: IndicatorHit, { batches, reports }: Judging): Candidate['evidence'] {
  if (hit.indicator === 'policy-not-delivered') {
    const [report] = reports;
    if (!report) throw new RangeError('Nobody has reported what was delivered');
    return { feed: 'delivered-assistance', ...report, facts: { owed: hit.owed.join(' '), line: null } };
  }
  const names = hit.signals.length > 0 ? hit.signals.map(({ fact }) => fact) : (restsOn[hit.indicator] ?? []);
  const known = names.filter((name) => row.facts[name] !== undefined).map(sourceOf);
  const [first] = known;
  const source = first && row.sources[first.feed];
  const batch = source && batches.get(source.batch);
  if (!first || !source || !batch) throw new RangeError(`No feed of the run tells of ${hit.indicator}`);
  const facts: Candidate['evidence']['facts'] = {};
  for (const { fact, shownAs, dayShownAs, dated } of known) {
    facts[shownAs in facts ? fact : shownAs] = row.facts[fact] ?? null;
    if (dated) facts[dayShownAs] = row.dates[fact] ?? null;
  }
  if (hit.indicator === 'income-drop' || hit.indicator === 'income-not-sustainable') facts.labourer = row.labourer;
  if (hit.signals.length > 0) {
    facts.signals = hit.signals
      .map(({ signal, points }) => (points === undefined ? signal : `${signal} ${points}`))
      .join(', ');
  }
  return { feed: first.feed, batchId: source.batch, asOf: batch.asOf, facts: { ...facts, line: source.line } };
}

/** The class under which the report counts a hit before anybody has verified it; the officer decides. */
function classOf({ held }: JoinedRow, indicator: IndicatorFamily, pack: Pack): string {
  if (indicator === 'economic-improvement') return 'possibly-ineligible';
  if (!held || held.length === 0) return 'possibly-eligible';
  if (indicator === 'policy-not-delivered') return 'policy-not-delivered';
  return pack.warnings.classes['new-hardship'] ? 'new-hardship' : 'policy-not-delivered';
}

/** Codes of residents' committees and subdistricts are counted urban until somebody has been there and says otherwise. */
function strangerOf({ id, rest, birth_date, sex, division, sources }: JoinedRow, { batches }: Judging): Stranger {
  const source = Object.values(sources).find((one) => one !== undefined);
  const keyVersion = source && batches.get(source.batch)?.keyVersion;
  if (!rest || !birth_date || !sex || !division || !keyVersion) throw new RangeError('A stranger without a row');
  const place = division.slice(9) || division.slice(6, 9);
  const urban = division.length === 12 ? place < '200' : place < '100';
  return {
    idHash: idHashOf(keyVersion, id, rest),
    birthDate: birth_date,
    sex,
    county: division.slice(0, 6),
    township: division.slice(0, 9),
    ...(division.length === 12 && { village: division }),
    area: urban ? 'urban' : 'rural',
  };
}
