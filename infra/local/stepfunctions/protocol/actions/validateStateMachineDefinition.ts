import * as z from 'zod';
import type { Finding } from '../../parser/Findings.ts';
import { parseDefinition } from '../../parser/parseDefinition.ts';
import type { Api } from '../Api.ts';
import { read, text } from '../input.ts';

const validateInput = z.object({
  definition: text(1_048_576, 1),
  type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  severity: z.enum(['ERROR', 'WARNING']).default('ERROR'),
  maxResults: z.number().int().min(0).max(100).default(0),
});

export function validateStateMachineDefinition(_api: Api, raw: unknown): object {
  const { definition, severity, maxResults } = read(validateInput, raw);
  const { findings } = parseDefinition(definition);
  const wanted = findings.filter((finding: Finding) => severity === 'WARNING' || finding.severity === 'ERROR');
  const size = maxResults || 100;
  return {
    result: findings.some((finding) => finding.severity === 'ERROR') ? 'FAIL' : 'OK',
    diagnostics: wanted.slice(0, size),
    truncated: wanted.length > size,
  };
}
