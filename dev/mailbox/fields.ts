import type { Context } from 'hono'

const isJson = (c: Context) => c.req.header('content-type')?.startsWith('application/json') ?? false

/** People are led back to the page; programs are told what was done. */
export function done(c: Context, to: string, what: object): Response {
  return isJson(c) ? c.json(what) : c.redirect(to, 303)
}

/** The fields of a form or of a JSON object, as texts; none where it is neither. */
export async function fieldsOf(c: Context): Promise<Record<string, string>> {
  const text = await c.req.text()
  if (!isJson(c)) return Object.fromEntries(new URLSearchParams(text))
  try {
    return Object.fromEntries(Object.entries(JSON.parse(text)).map(([name, value]) => [name, String(value)]))
  } catch {
    return {}
  }
}

/** From 1 to 100; null for what is not. */
export function countOf(text: string): number | null {
  const count = Number(text)
  return Number.isInteger(count) && count >= 1 && count <= 100 ? count : null
}
