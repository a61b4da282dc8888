import type { RouteBlueprint } from '../resources/Blueprint.ts';

/** Finds the route of a request as API Gateway does: the whole path first, then the longest `{proxy+}`, then `$default`. */
export const createRouteTable = (routes: readonly RouteBlueprint[]) => {
  const byKey = new Map(routes.map((route) => [route.routeKey, route]));
  const greedy = routes
    .filter(({ routeKey }) => routeKey.endsWith('/{proxy+}'))
    .map((route) => ({ route, start: route.routeKey.slice(0, -'{proxy+}'.length) }))
    .sort((one, other) => other.start.length - one.start.length);
  return (method: string, path: string): RouteBlueprint | undefined => {
    const asked = `${method} ${path}`;
    const whole = byKey.get(asked.length > method.length + 2 ? asked.replace(/\/$/, '') : asked);
    const below = () => greedy.find(({ start }) => asked.startsWith(start) && asked.length > start.length)?.route;
    return whole ?? below() ?? byKey.get('$default');
  };
};
