/** What a cell must be. An amount is written in yuan with at most two decimals, and kept in fen. */
export type ColumnKind = 'id-number' | 'date' | 'amount' | 'code' | 'division' | 'text';

interface Column {
  /** Name of the kept fact: `lower_case`, unique in its feed. */
  id: string;
  /** Accepted headers; the first is the one that our templates and quarantine files print. */
  headers: { 'zh-CN': readonly [string, ...string[]]; en: readonly [string, ...string[]] };
  required: boolean;
  /** What is not kept is checked and then dropped at the door: a comparison has no need of names. */
  kept: boolean;
}

export type FeedColumn =
  | (Column & { kind: 'id-number' | 'amount' | 'division' | 'text' })
  /** Events and records lie in the past; a term may end in the future. */
  | (Column & { kind: 'date'; future: 'allowed' | 'refused' })
  /** Code → the spellings that mean it, our own first. */
  | (Column & { kind: 'code'; codes: Readonly<Record<string, readonly string[]>> });

type Headers = FeedColumn['headers'];
type Own = { required?: boolean };

/** Columns that are kept, and required unless they say otherwise. */
export const dateColumn = (id: string, headers: Headers, own: Own & { future?: 'allowed' } = {}): FeedColumn => ({
  id,
  kind: 'date',
  headers,
  required: own.required ?? true,
  kept: true,
  future: own.future ?? 'refused',
});
const plainColumn =
  (kind: 'amount' | 'text') =>
  (id: string, headers: Headers, own: Own = {}): FeedColumn => ({
    id,
    kind,
    headers,
    required: own.required ?? true,
    kept: true,
  });
export const amountColumn = plainColumn('amount');
export const textColumn = plainColumn('text');
export const codeColumn = (
  id: string,
  headers: Headers,
  codes: Readonly<Record<string, readonly string[]>>,
  own: Own = {},
): FeedColumn => ({ id, kind: 'code', headers, codes, required: own.required ?? true, kept: true });

export const personColumns = [
  {
    id: 'id_number',
    kind: 'id-number',
    headers: {
      'zh-CN': ['公民身份号码', '身份证号码', '身份证号', '证件号码'],
      en: ['id number', 'id_number', 'identity number'],
    },
    required: true,
    kept: true,
  },
  {
    id: 'born_on',
    kind: 'date',
    future: 'refused',
    headers: { 'zh-CN': ['出生日期', '出生年月日'], en: ['born on', 'birth date', 'date of birth'] },
    required: false,
    kept: false,
  },
  { id: 'name', kind: 'text', headers: { 'zh-CN': ['姓名'], en: ['name'] }, required: false, kept: false },
  {
    id: 'division',
    kind: 'division',
    headers: {
      'zh-CN': ['居住地区划代码', '乡镇（街道）代码', '行政区划代码'],
      en: ['division', 'division code', 'township code'],
    },
    required: true,
    kept: true,
  },
] as const satisfies readonly FeedColumn[];

/** Of a batch that corrects an earlier one: what is withdrawn counts no more, what stands there again counts instead. */
export const changeColumn: FeedColumn = codeColumn(
  'change',
  { 'zh-CN': ['记录操作', '操作类型'], en: ['change', 'record change'] },
  { current: ['有效', '新增', '更正'], withdrawn: ['撤销', '作废', '删除'] },
  { required: false },
);
