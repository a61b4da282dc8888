import type * as z from 'zod';
import { commonRefusals } from '../commonRefusals.ts';
import type { Operation } from '../operation.ts';
import { Problem } from '../problem.ts';
import { problemTitles } from '../problemTitles.ts';
import { type Components, createComponents, type JsonSchema } from './components.ts';

export interface OpenApiDocument {
  openapi: string;
  info: JsonSchema;
  paths: Record<string, Record<string, JsonSchema>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: JsonSchema };
  [key: string]: unknown;
}

/** The OpenAPI 3.1 document of the contract. The same operations give the same bytes. */
export function createDocument(operations: readonly Operation[]): OpenApiDocument {
  const components = createComponents();
  const problem = components.of(Problem, 'output');
  const paths: OpenApiDocument['paths'] = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    path[operation.method.toLowerCase()] = describe(operation, components, problem);
    paths[operation.path] = path;
  }
  const schemas = Object.fromEntries(Object.entries(components.schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.1',
    info: {
      title: 'Doudi 兜底',
      version: '1',
      summary: '社会救助协同办理 / social assistance, from application and warning to assistance',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function describe(operation: Operation, components: Components, problem: JsonSchema): JsonSchema {
  const { id, tag, summary, access, body, refusals } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary: `${summary.zh} / ${summary.en}`,
    ...(access !== 'public' && { security: [{ token: [] }], 'x-access': access }),
    parameters: parametersOf(operation, components),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: components.of(body, 'input') } } },
    }),
    responses: {
      ...successes(operation, components),
      ...problems({ ...commonRefusals(operation), ...refusals }, problem),
    },
  };
}

function parametersOf(operation: Operation, components: Components): JsonSchema[] {
  const { params, query, method, versioned, storesNothing } = operation;
  const header = (name: string, required: boolean, description: string): JsonSchema => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  });
  return [
    ...fields('path', params, components),
    ...fields('query', query, components),
    ...(method === 'POST' && !storesNothing
      ? [header('Idempotency-Key', true, 'The same key with the same request is carried out once')]
      : []),
    ...(method === 'POST' && versioned ? [header('If-Match', false, 'The ETag under which the record was read')] : []),
    header('Accept-Language', false, 'zh-CN (default) or en: language of problems'),
    header('traceparent', false, 'W3C Trace Context'),
  ];
}

function fields(where: 'path' | 'query', schema: z.ZodObject | undefined, components: Components): JsonSchema[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => {
    const { description, ...made } = components.of(field as z.ZodType, 'input');
    const required = where === 'path' || !(field as z.ZodType).safeParse(undefined).success;
    return { name, in: where, required, ...(description !== undefined && { description }), schema: made };
  });
}

function successes({ answers, versioned, method }: Operation, components: Components): JsonSchema {
  const headers = versioned && method === 'GET' ? { ETag: { schema: { type: 'string' } } } : undefined;
  return Object.fromEntries(
    Object.entries(answers).map(([status, schema]) => [
      status,
      {
        description: 'Done',
        ...(headers && { headers }),
        content: { 'application/json': { schema: components.of(schema, 'output') } },
      },
    ]),
  );
}

/** One response for each status, with the codes that it may carry. */
function problems(refusals: Readonly<Record<string, number>>, schema: JsonSchema): JsonSchema {
  const byStatus = Object.groupBy(Object.keys(refusals), (code) => String(refusals[code]));
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes = []]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\` ${problemTitles[code]?.en ?? ''}`.trim()).join('; '),
        'x-codes': codes,
        content: { 'application/problem+json': { schema } },
      },
    ]),
  );
}
