import * as z from 'zod';
import { CommitImport, ImportStatus, RegisterImport } from '../../register-import/index.ts';
import { Instant } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { Id, idParams } from './shapes.ts';

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
  answers: {
    201: z
      .object({
        importId: Id,
        status: z.literal('announced'),
        upload: z.object({ url: z.url(), method: z.literal('PUT'), expiresAt: Instant }),
      })
      .meta({ title: 'Announced import' }),
  },
  refusals: { 'register-of-civil-affairs': 403 },
});

export const commitImport = defineOperation({
  id: 'commitImport',
  method: 'POST',
  path: '/register-imports/{id}/commit',
  tag: 'register',
  summary: { zh: '确认名册已上传', en: 'Say that the roll is uploaded, how many lines it has, and its checksum' },
  access: 'register.import',
  params: idParams,
  body: CommitImport.omit({ importId: true }).meta({ title: 'Commit import' }),
  answers: { 202: z.object({ importId: Id, status: ImportStatus }).meta({ title: 'Committed import' }) },
  refusals: { 'import-unknown': 404, 'import-of-another-organ': 403, 'import-not-announced': 409 },
  versioned: true,
});

export const readImport = defineOperation({
  id: 'readImport',
  method: 'GET',
  path: '/register-imports/{id}',
  tag: 'register',
  summary: { zh: '查看名册导入进度', en: 'How far the load of a roll is, and what it could not take' },
  access: 'register.import',
  params: idParams,
  answers: { 200: RegisterImport.omit({ version: true, followUp: true }).meta({ title: 'Register import' }) },
  refusals: { 'import-unknown': 404 },
  versioned: true,
});
