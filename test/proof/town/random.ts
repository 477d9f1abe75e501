export type Random = ReturnType<typeof createRandom>

/** Numbers that look random and come again with the same seed, so that a failure can be repeated (mulberry32). */
export function createRandom(seed: number) {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    /** @returns a whole number, both ends included */
    between: (low: number, high: number) => low + below(high - low + 1),
    chance: (share: number) => next() < share,
    pick<Item>(items: readonly Item[]): Item {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    /** Most often less than the mean, seldom much more. */
    about: (mean: number) => -Math.log(1 - next()) * mean,
    shuffled<Item>(items: readonly Item[]): Item[] {
      const ranked = items.map((item) => ({ item, rank: next() }))
      return ranked.toSorted((a, b) => a.rank - b.rank).map(({ item }) => item)
    },
    hex: (digits: number) => Array.from({ length: digits }, () => below(16).toString(16)).join(''),
  }
}
