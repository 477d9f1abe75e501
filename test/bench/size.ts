import { build } from '../../dev/build.ts'
import type { Figure } from './figure.ts'

const GOALS: Record<string, string> = { web: '≤ 330' }

/** Sizes of what is deployed, minified, time zones included. */
export async function sizes(): Promise<Figure[]> {
  const bundles = await build()
  return bundles.map(({ name, bytes }) => ({
    what: `bundle of ${name}`,
    figure: Math.round(bytes / 1024),
    unit: 'KB',
    goal: GOALS[name] ?? '',
  }))
}
