import { describe, expect, it } from 'vitest';
import { createRouteTable } from './createRouteTable.ts';

const find = createRouteTable(
  ['$default', 'GET /', 'GET /console', 'GET /console/{proxy+}', 'GET /console/deep/{proxy+}'].map((routeKey) => ({
    apiId: 'api',
    routeKey,
    integrationId: routeKey,
  })),
);

describe('the route of a request', () => {
  it.each([
    ['GET', '/', 'GET /'],
    ['POST', '/', '$default'],
    ['GET', '/console', 'GET /console'],
    ['GET', '/console/', 'GET /console'],
    ['GET', '/console/assets/a.js', 'GET /console/{proxy+}'],
    ['GET', '/console/deep/a', 'GET /console/deep/{proxy+}'],
    ['GET', '/consoles', '$default'],
    ['GET', '/tasks', '$default'],
  ])('%s %s is %s', (method, path, routeKey) => {
    expect(find(method, path)?.routeKey).toBe(routeKey);
  });
});
