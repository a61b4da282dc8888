// The prototype leads to the real constructor even after an override.
const RealDate = Date.prototype.constructor as DateConstructor;

/** The time of the machine, whatever `Date` says. Milliseconds since the epoch. */
export const realTime = (): number => RealDate.now();

/** Makes `Date` of this realm tell real time plus `offset()` ms. Timers keep their pace. */
export const overrideDate = (offset: () => number): void => {
  const now = () => RealDate.now() + offset();
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, parts, newTarget) =>
      Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget) as Date,
    apply: (target) => new target(now()).toString(),
    get: (target, property) => (property === 'now' ? now : Reflect.get(target, property, target)),
  });
};
