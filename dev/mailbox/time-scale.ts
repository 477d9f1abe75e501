const MINUTE = 60_000

/** A place on a picture of time. */
export type Column = { minute: number; x: number }

/**
 * Places moments from left to right. Minutes and days stand in one picture, so a gap is as wide as the logarithm of its minutes,
 * and each moment has room of its own; what happens within one minute stands in one place.
 * @param moments milliseconds since 1970
 * @param from x of the first one
 * @param to x of the last one, if there are more
 * @param room between two neighbours, where the width allows
 */
export function timeScale(moments: readonly number[], { from, to, room }: { from: number; to: number; room: number }) {
  const minutes = [...new Set(moments.map(minuteOf))].toSorted((a, b) => a - b)
  const gaps = minutes.slice(1).map((minute, index) => Math.log2(1 + minute - (minutes[index] ?? minute)))
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  const least = gaps.length === 0 ? 0 : Math.min(room, (to - from) / gaps.length)
  const spare = to - from - least * gaps.length
  let x = from
  const columns: Column[] = minutes.map((minute, index) => {
    const gap = gaps[index - 1]
    if (gap !== undefined) x += least + (spare * gap) / total
    return { minute, x: Math.round(x * 10) / 10 }
  })
  return {
    columns,
    /** @returns the x of one of the moments */
    at: (moment: number): number => columns.find(({ minute }) => minute === minuteOf(moment))?.x ?? from,
  }
}

export const minuteOf = (moment: number) => Math.floor(moment / MINUTE)
