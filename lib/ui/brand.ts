import { createHash } from 'node:crypto'
import type { Organisation } from '../organisation.ts'

/** The organisation's colours as one style sheet, named by its content so that browsers may keep it for ever. */
export function brandSheet({ brand }: Pick<Organisation, 'brand'>): { name: string; css: string } {
  const { primary, onPrimary, accent } = brand
  const css = `:root{--app-primary:${primary};--app-on-primary:${onPrimary};--app-accent:${accent};--govuk-brand-colour:${primary}}`
  return { name: `brand-${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css`, css }
}
