import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { openFiles } from './openFiles.ts';
import { securityHeaders } from './securityHeaders.ts';

interface ConsoleOptions {
  /** The built console with its `files.json`. */
  directory: string;
  settings: { issuer: string; clientId: string };
  /** The buckets that files go to and come from: those of agencies, and photographs. */
  uploads: readonly string[];
}

type Result = APIGatewayProxyStructuredResultV2;

const home = '/console/';
const year = 365 * 24 * 3600;

/** Serves the console's files. An address without a file is a page of the console: the page itself knows it. */
export const createHandler = ({ directory, settings, uploads }: ConsoleOptions) => {
  const files = openFiles(directory);
  const common = securityHeaders(settings.issuer, uploads);

  return async ({ rawPath, headers }: Pick<APIGatewayProxyEventV2, 'rawPath' | 'headers'>): Promise<Result> => {
    if (!rawPath.startsWith(home)) return { statusCode: 302, headers: { location: home } };
    const name = rawPath.slice(home.length);
    if (name === 'settings.json') return json(settings, common);
    const isAsset = /^(assets|fonts)\//.test(name);
    const file = files.find(name) ?? (isAsset ? undefined : files.find('index.html'));
    if (!file) return { statusCode: 404, headers: { ...common, 'content-type': 'text/plain' }, body: 'Not found' };
    const cached = {
      ...common,
      etag: file.etag,
      vary: 'accept-encoding',
      'cache-control': isAsset ? `public, max-age=${year}, immutable` : 'no-cache',
    };
    if (headers['if-none-match'] === file.etag) return { statusCode: 304, headers: cached };
    const { body, encoding } = file.read(headers['accept-encoding']);
    return {
      statusCode: 200,
      headers: { ...cached, 'content-type': file.type, ...(encoding && { 'content-encoding': encoding }) },
      body: body.toString('base64'),
      isBase64Encoded: true,
    };
  };
};

const json = (value: unknown, common: Record<string, string>): Result => ({
  statusCode: 200,
  headers: { ...common, 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});
