import { createHash } from 'node:crypto'
import type { Organisation } from '../organisation.ts'

/** A file that is made of the settings, named by its content so that browsers may keep it for ever. */
export type MadeFile = { name: string; text: string }

function named(stem: string, ending: string, text: string): MadeFile {
  return { name: `${stem}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.${ending}`, text }
}

/** The organisation's colours as one style sheet. */
export function brandSheet({ brand }: Pick<Organisation, 'brand'>): MadeFile {
  const { primary, onPrimary, accent } = brand
  const variables = { 'app-primary': primary, 'app-on-primary': onPrimary, 'app-accent': accent, 'govuk-brand-colour': primary }
  const rules = Object.entries(variables).map(([name, colour]) => `--${name}:${colour}`)
  return named('brand', 'css', `:root{${rules.join(';')}}`)
}

/** The organisation's initial on its colours: what a browser shows beside the title. */
export function brandIcon({ brand, name }: Pick<Organisation, 'brand' | 'name'>): MadeFile {
  const [initial = ''] = /[\p{L}\p{N}]/u.exec(name) ?? []
  const letter = `<text x="16" y="22" text-anchor="middle" font-family="system-ui,arial,sans-serif" font-size="20" font-weight="700" fill="${brand.onPrimary}">${initial}</text>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${brand.primary}"/>${letter}<rect y="27" width="32" height="5" fill="${brand.accent}"/></svg>`
  return named('icon', 'svg', svg)
}
