import type { OpenApiDocument } from '../../shared/api/openapi/createDocument.ts';
import { typeOf } from './typeOf.ts';

type Schema = { [key: string]: unknown };

interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: Schema;
}

interface Described {
  operationId: string;
  summary: string;
  parameters: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

/** The source of `shared/client/operations.gen.ts`: the types of the document, and one function for each operation. */
export function clientSource(document: OpenApiDocument): string {
  const types = Object.entries(document.components.schemas).map(
    ([name, schema]) => `${comment(schema.description)}export type ${name} = ${typeOf(schema)};`,
  );
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => functionOf(path, method, operation as unknown as Described)),
  );
  return [
    '// Written by `npm run generate:client` from the OpenAPI document: do not edit.',
    "import type { Send } from './send.ts';",
    '',
    ...types.flatMap((type) => [type, '']),
    'export const createOperations = (send: Send) => ({',
    ...operations,
    '});',
    '',
  ].join('\n');
}

function functionOf(
  path: string,
  method: string,
  { operationId, summary, parameters, requestBody, responses }: Described,
) {
  const fields = [
    ...group('params', 'path', parameters),
    ...group('query', 'query', parameters),
    ...(requestBody
      ? [{ field: `body: ${typeOf(requestBody.content['application/json']?.schema)}`, required: true }]
      : []),
    ...(takes('Idempotency-Key', parameters)
      ? [{ field: 'idempotencyKey?: string | undefined', required: false }]
      : []),
    ...(takes('If-Match', parameters) ? [{ field: 'ifMatch?: string | undefined', required: false }] : []),
  ];
  const optional = fields.every(({ required }) => !required);
  const request = fields.length > 0 ? `{ ${fields.map(({ field }) => field).join('; ')} }` : 'Record<string, never>';
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const statuses = successes.map(([status]) => status).join(' | ');
  const bodies = successes.map(([, { content }]) => typeOf(content?.['application/json']?.schema));
  return [
    `  /** ${summary} */`,
    `  ${operationId}: (request: ${request}${optional ? ' = {}' : ''}) =>`,
    `    send<${statuses}, ${[...new Set(bodies)].join(' | ')}>({ method: '${method.toUpperCase()}', path: '${path}', ...request }),`,
  ].join('\n');
}

function group(name: string, where: string, parameters: Parameter[]): { field: string; required: boolean }[] {
  const own = parameters.filter((parameter) => parameter.in === where);
  if (own.length === 0) return [];
  const required = own.some((parameter) => parameter.required);
  const fields = own.map(
    (each) => `${each.name}${each.required ? '' : '?'}: ${typeOf(each.schema)}${each.required ? '' : ' | undefined'}`,
  );
  return [
    { field: `${name}${required ? '' : '?'}: { ${fields.join('; ')} }${required ? '' : ' | undefined'}`, required },
  ];
}

const takes = (header: string, parameters: Parameter[]) => parameters.some(({ name }) => name === header);
const comment = (text: unknown) => (typeof text === 'string' ? `/** ${text.replaceAll('*/', '* /')} */\n` : '');
