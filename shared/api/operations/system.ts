import * as z from 'zod';
import { Instant } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';

export const health = defineOperation({
  id: 'health',
  method: 'GET',
  path: '/health',
  tag: 'system',
  summary: { zh: '服务状态', en: 'Whether the service answers, and its time' },
  access: 'public',
  answers: { 200: z.object({ status: z.literal('ok'), now: Instant }).meta({ title: 'Health' }) },
  refusals: {},
});

export const openapi = defineOperation({
  id: 'openapi',
  method: 'GET',
  path: '/openapi.json',
  tag: 'system',
  summary: { zh: '接口说明', en: 'This document (OpenAPI 3.1)' },
  access: 'public',
  answers: { 200: z.looseObject({ openapi: z.string() }).meta({ title: 'OpenAPI document' }) },
  refusals: {},
});
