import type { Organisation } from '../organisation.ts'

/** What every page needs to know beside its own facts. */
export type Site = {
  organisation: Organisation
  /** Addresses of the style sheets. */
  styles: string[]
  icon: string
}
