import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CorsBlueprint } from '../resources/Blueprint.ts';

/**
 * Adds the headers of the API's CORS configuration.
 * @returns whether the request was a preflight, which the gateway answers itself
 */
export const applyCors = (request: IncomingMessage, response: ServerResponse, cors: CorsBlueprint): boolean => {
  const origin = request.headers.origin;
  if (!origin) return false;
  const preflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
  if (cors.origins.includes('*') || cors.origins.includes(origin)) {
    response.setHeader('access-control-allow-origin', cors.origins.includes('*') ? '*' : origin);
    response.setHeader('vary', 'origin');
    if (preflight) {
      response.setHeader('access-control-allow-methods', cors.methods.join(','));
      response.setHeader('access-control-allow-headers', cors.headers.join(','));
      response.setHeader('access-control-max-age', String(cors.maxAge));
    } else {
      response.setHeader('access-control-expose-headers', cors.exposedHeaders.join(','));
    }
  }
  if (preflight) {
    response.writeHead(204);
    response.end();
  }
  return preflight;
};
