const RealDate = Date
const realNow = Date.now.bind(Date)
let offset = 0

/**
 * Sets how far this process's clock stands ahead of the machine's, in milliseconds. Everything that asks `Date` follows,
 * `Temporal.Now` of the polyfill included; timers and `performance` go on as before.
 */
export function setClockOffset(milliseconds: number): void {
  offset = milliseconds
}

/** Puts our clock in the place of the machine's. To be called before anything else is loaded. */
export function installClock(): void {
  RealDate.now = () => realNow() + offset
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length > 0 ? given : [target.now()], newTarget),
    apply: (target) => new target(target.now()).toString(),
  })
}
