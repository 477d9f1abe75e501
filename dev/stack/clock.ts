/** The clock that the whole stack goes by. */
export type Clock = ReturnType<typeof createClock>

/** @param offset milliseconds by which it stands ahead of the machine's clock */
export function createClock(offset: number) {
  let ahead = offset
  const listeners = new Set<(offset: number) => void>()
  return {
    /** Milliseconds since 1970. */
    now: () => Date.now() + ahead,
    offset: () => ahead,
    advance(milliseconds: number): void {
      ahead += milliseconds
      for (const listener of listeners) listener(ahead)
    },
    onAdvance(listener: (offset: number) => void): void {
      listeners.add(listener)
    },
  }
}
