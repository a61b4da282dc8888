import { childrenNamed, parseXml, type XmlElement } from './parseXml.ts';
import type { S3Request } from './S3Request.ts';

export interface CorsRule {
  origins: string[];
  methods: string[];
  headers: string[];
  exposed: string[];
  /** Seconds that a browser may keep the answer of a preflight. */
  maxAge: number;
}

export function parseCors(document: string): CorsRule[] {
  return childrenNamed(parseXml(document), 'CORSRule').map((rule) => ({
    origins: texts(rule, 'AllowedOrigin'),
    methods: texts(rule, 'AllowedMethod'),
    headers: texts(rule, 'AllowedHeader').map((header) => header.toLowerCase()),
    exposed: texts(rule, 'ExposeHeader'),
    maxAge: Number(texts(rule, 'MaxAgeSeconds')[0] ?? 0),
  }));
}

/** The headers that let a browser of the request's origin read the answer; undefined where no rule allows it. */
export function corsHeaders(
  rules: CorsRule[],
  { headers, method }: Pick<S3Request, 'headers' | 'method'>,
): Record<string, string | number> | undefined {
  const origin = headers.origin;
  if (!origin) return undefined;
  const wanted = headers['access-control-request-method'] ?? method;
  const asked = (headers['access-control-request-headers'] ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const rule = rules.find(
    (candidate) =>
      candidate.methods.includes(wanted) &&
      candidate.origins.some((pattern) => matches(pattern, origin)) &&
      asked.filter(Boolean).every((name) => candidate.headers.some((pattern) => matches(pattern, name))),
  );
  if (!rule) return undefined;
  const anyone = rule.origins.includes('*');
  return {
    'access-control-allow-origin': anyone ? '*' : origin,
    'access-control-allow-methods': rule.methods.join(', '),
    ...(asked[0] ? { 'access-control-allow-headers': asked.join(', ') } : {}),
    ...(rule.exposed.length ? { 'access-control-expose-headers': rule.exposed.join(', ') } : {}),
    ...(rule.maxAge ? { 'access-control-max-age': rule.maxAge } : {}),
    vary: 'Origin',
  };
}

const texts = (rule: XmlElement, name: string) => childrenNamed(rule, name).map(({ text }) => text.trim());

/** One `*` may stand for anything. */
const matches = (pattern: string, value: string) => {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return pattern === value;
  return value.length >= pattern.length - 1 && value.startsWith(before) && value.endsWith(after);
};
