import { release } from './facts.ts'
import type { World } from './world.ts'

export const FORM = `/releases/${release.slug}/enquiry`

/** What a reporter fills in; enough for an enquiry. */
export const FILLED = {
  name: 'Mira Castellane',
  outlet: 'Thames Valley Ledger',
  email: 'mira@ledger.example',
  question: 'Which of the four visits covered the early help service?',
  deadline: 'today 17:00',
} as const

/** The token of a fresh form, as a browser would send it back. */
export async function openForm(world: World, address = FORM): Promise<string> {
  const page = await (await world.web.request(address)).text()
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1]
  if (!token) throw new Error('the form has no token')
  return token
}

export type Post = { address?: string; fields?: Record<string, string>; headers?: Record<string, string>; body?: string }

/** Sends a form as a browser does. */
export async function post(world: World, { address = FORM, fields = {}, headers = {}, body }: Post): Promise<Response> {
  return world.web.request(`${address}?send`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: body ?? new URLSearchParams(fields).toString(),
  })
}

/** Opens the form, waits as a person would, and sends it with the usual answers and the given ones. */
export async function ask(world: World, fields: Record<string, string> = {}, more: Omit<Post, 'fields'> = {}): Promise<Response> {
  const token = await openForm(world, more.address)
  world.advance({ seconds: 40 })
  return post(world, { ...more, fields: { ...FILLED, token, ...fields } })
}

/** The reference that a receipt shows. */
export const referenceIn = (page: string) => /ME-[2-9A-HJKMNP-Z]{6}/.exec(page)?.[0] ?? null
