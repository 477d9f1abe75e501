import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import * as v from 'valibot'

const text = v.object({ id: v.string(), topic: v.string(), text: v.string(), sentAt: v.string() })

/** A text that SNS took. `sentAt` is an ISO moment of the stack's clock. */
export type Text = v.InferOutput<typeof text>
export type Texts = ReturnType<typeof openTexts>

/**
 * Every text that was published, oldest first.
 * @param file one JSON line a text; null keeps them in memory
 */
export function openTexts(file: string | null) {
  const lines = file && existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  const kept: Text[] = lines.map((line) => v.parse(text, JSON.parse(line)))
  return {
    list: (): Text[] => [...kept],
    add(one: Text): void {
      if (file) appendFileSync(file, `${JSON.stringify(one)}\n`)
      kept.push(one)
    },
    clear(): void {
      if (file) rmSync(file, { force: true })
      kept.length = 0
    },
  }
}
