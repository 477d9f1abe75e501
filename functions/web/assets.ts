import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import type { MadeFile } from '../../lib/ui/brand.ts'
import type { Assets } from './web.ts'

const manifestSchema = v.record(v.string(), v.pipe(v.string(), v.regex(/^[\w-]+\.css$/)))

/**
 * The style sheets that the build laid beside the bundle.
 * @param folder holds the sheets and `manifest.json`; only names in it are ever read
 * @param made the organisation's own sheet and icon, which are made of its settings
 */
export async function openAssets(folder: string, made: { sheet: MadeFile; icon: MadeFile }): Promise<Assets> {
  const manifest = v.parse(
    v.pipe(v.string(), v.parseJson(), manifestSchema),
    await readFile(path.join(folder, 'manifest.json'), 'utf8'),
  )
  const names = new Set(Object.values(manifest))
  const kept = new Map([made.sheet, made.icon].map(({ name, text }) => [name, text]))
  return {
    styles: [...names, made.sheet.name].map((name) => `/assets/${name}`),
    icon: `/assets/${made.icon.name}`,
    async read(name) {
      const known = kept.get(name)
      if (known !== undefined) return known
      if (!names.has(name)) return null
      const css = await readFile(path.join(folder, name), 'utf8')
      kept.set(name, css)
      return css
    },
  }
}
