import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import type { Assets } from './web.ts'

const manifestSchema = v.record(v.string(), v.pipe(v.string(), v.regex(/^[\w-]+\.css$/)))

/**
 * The style sheets that the build laid beside the bundle.
 * @param folder holds the sheets and `manifest.json`; only names in it are ever read
 * @param brand the organisation's own sheet, which is made of its settings
 */
export async function openAssets(folder: string, brand: { name: string; css: string }): Promise<Assets> {
  const manifest = v.parse(
    v.pipe(v.string(), v.parseJson(), manifestSchema),
    await readFile(path.join(folder, 'manifest.json'), 'utf8'),
  )
  const names = new Set(Object.values(manifest))
  const kept = new Map([[brand.name, brand.css]])
  return {
    styles: [...names, brand.name].map((name) => `/assets/${name}`),
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
