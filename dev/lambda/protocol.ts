import * as v from 'valibot'

/** What the runner tells a function's process. */
export type Order = { is: 'invoke'; event: unknown; requestId: string; timeoutMs: number } | { is: 'clock'; offset: number }

export const orderSchema = v.variant('is', [
  v.object({ is: v.literal('invoke'), event: v.unknown(), requestId: v.string(), timeoutMs: v.number() }),
  v.object({ is: v.literal('clock'), offset: v.number() }),
])

/** What a function's process answers. A fault is told by its name alone: its message may quote a person. */
export const reportSchema = v.variant('is', [
  v.object({ is: v.literal('loaded') }),
  v.object({ is: v.literal('returned'), result: v.optional(v.unknown()) }),
  v.object({ is: v.literal('threw'), fault: v.string() }),
])

export type Report = v.InferOutput<typeof reportSchema>
