import * as z from 'zod';
import {
  AnnounceImport,
  CommitImport,
  ImportedRow,
  ImportStatus,
  importFiles,
  RegisterImport,
  RollId,
  UndoImport,
} from '../../register-import/index.ts';
import { Instant } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { Id, idParams } from './shapes.ts';

const Import = RegisterImport.omit({ version: true, followUp: true }).meta({ title: 'Register import' });
const Standing = z.object({ importId: Id, status: ImportStatus });

export const readRollTemplate = defineOperation({
  id: 'readRollTemplate',
  method: 'GET',
  path: '/roll-templates/{roll}',
  tag: 'register',
  summary: { zh: '取得期初名册的空白模板', en: 'The empty table of an opening roll, with how to fill it in' },
  access: 'register.import',
  params: z.object({ roll: RollId }),
  query: z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  answers: {
    200: z
      .object({ fileName: z.string(), mediaType: z.string(), content: z.base64() })
      .meta({ title: 'Roll template', description: 'The file itself, in base64' }),
  },
  refusals: {},
});

export const announceImport = defineOperation({
  id: 'announceImport',
  method: 'POST',
  path: '/register-imports',
  tag: 'register',
  summary: {
    zh: '登记期初名册并取得上传地址',
    en: 'Announce an opening roll; the answer holds the address to PUT the file to',
  },
  access: 'register.import',
  body: AnnounceImport.meta({
    title: 'Announce import',
    description: 'Without a format: NDJSON. A table holds one roll and is checked before it is loaded',
  }),
  answers: {
    201: z
      .object({
        importId: Id,
        status: z.literal('announced'),
        upload: z.object({ url: z.url(), method: z.literal('PUT'), expiresAt: Instant }),
      })
      .meta({ title: 'Announced import' }),
  },
  refusals: { 'register-of-civil-affairs': 403, 'roll-missing': 422, 'date-in-future': 422 },
});

export const commitImport = defineOperation({
  id: 'commitImport',
  method: 'POST',
  path: '/register-imports/{id}/commit',
  tag: 'register',
  summary: { zh: '确认名册已上传', en: 'Say that the roll is uploaded, and its checksum' },
  access: 'register.import',
  params: idParams,
  body: CommitImport.omit({ importId: true }).meta({ title: 'Commit import' }),
  answers: { 202: Standing.meta({ title: 'Committed import' }) },
  refusals: { 'import-unknown': 404, 'import-of-another-organ': 403, 'import-not-announced': 409 },
  versioned: true,
});

export const acceptImport = defineOperation({
  id: 'acceptImport',
  method: 'POST',
  path: '/register-imports/{id}/accept',
  tag: 'register',
  summary: { zh: '看过差异，正式导入', en: 'The differences were seen: load the roll' },
  access: 'register.import',
  params: idParams,
  answers: { 202: Standing.meta({ title: 'Accepted import' }) },
  refusals: { 'import-unknown': 404, 'import-of-another-organ': 403, 'import-not-checked': 409 },
  versioned: true,
});

export const undoImport = defineOperation({
  id: 'undoImport',
  method: 'POST',
  path: '/register-imports/{id}/undo',
  tag: 'register',
  summary: {
    zh: '撤销导入：其上没有业务的户撤回，其余列明',
    en: 'Take a load back: households on which nothing was built; the others are named and stay',
  },
  access: 'register.import',
  params: idParams,
  body: UndoImport.omit({ importId: true }).meta({ title: 'Undo import' }),
  answers: { 202: Standing.meta({ title: 'Import being undone' }) },
  refusals: { 'import-unknown': 404, 'import-of-another-organ': 403, 'import-not-loaded': 409 },
  versioned: true,
});

export const listImports = defineOperation({
  id: 'listImports',
  method: 'GET',
  path: '/register-imports',
  tag: 'register',
  summary: { zh: '本单位的名册导入，最新在前', en: 'Imports of the caller’s organ, newest first' },
  access: 'register.import',
  query: z.strictObject(paging),
  answers: { 200: pageOf(Import).meta({ title: 'Page of register imports' }) },
  refusals: {},
});

export const readImport = defineOperation({
  id: 'readImport',
  method: 'GET',
  path: '/register-imports/{id}',
  tag: 'register',
  summary: { zh: '查看名册导入进度', en: 'How far the load of a roll is, and what it could not take' },
  access: 'register.import',
  params: idParams,
  answers: { 200: Import },
  refusals: { 'import-unknown': 404 },
  versioned: true,
});

export const readImportFile = defineOperation({
  id: 'readImportFile',
  method: 'GET',
  path: '/register-imports/{id}/files/{file}',
  tag: 'register',
  summary: {
    zh: '下载：需修改的行、与系统的差异、未能撤销的户',
    en: 'Address of a file of an import: rows to be mended, differences, households that could not be undone',
  },
  access: 'register.import',
  params: z.object({ id: Id, file: z.enum(importFiles) }),
  answers: { 200: z.object({ url: z.url(), expiresAt: Instant }).meta({ title: 'File of an import' }) },
  refusals: { 'import-unknown': 404, 'no-such-file': 404 },
});

const OldCaseNumber = ImportedRow.pick({
  county: true,
  reference: true,
  familyId: true,
  importId: true,
  line: true,
}).meta({ title: 'Old case number' });

export const findOldCase = defineOperation({
  id: 'findOldCase',
  method: 'GET',
  path: '/old-case-numbers',
  tag: 'register',
  summary: { zh: '按原户编号查找家庭', en: 'Families by the case number that they had before' },
  access: 'family.read',
  query: z.strictObject({ number: z.string().min(1).max(60) }),
  answers: {
    200: z.object({ items: z.array(OldCaseNumber) }).meta({ title: 'Old case numbers' }),
  },
  refusals: {},
});
