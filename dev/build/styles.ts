import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { compile } from 'sass'

const SOURCE = 'lib/ui/style'

/**
 * Compiles every style sheet of `lib/ui/style` (a name that begins with `_` is a part of others).
 * The name holds a hash of the content, so a browser may keep the file for ever.
 * @param folder receives the files and `manifest.json`: `{"site.css": "site-<hash>.css"}`
 */
export async function compileStyles(folder: string, source = SOURCE): Promise<void> {
  const sources = existsSync(source) ? (await readdir(source)).filter((file) => /^[^_].*\.scss$/.test(file)) : []
  const manifest: Record<string, string> = {}
  const files = sources.map((file) => {
    const { css } = compile(path.join(source, file), { loadPaths: ['node_modules'], style: 'compressed', quietDeps: true })
    const name = path.basename(file, '.scss')
    const hashed = `${name}-${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css`
    manifest[`${name}.css`] = hashed
    return { hashed, css }
  })
  for (const stale of await readdir(folder)) {
    if (!Object.values(manifest).includes(stale)) await rm(path.join(folder, stale), { recursive: true })
  }
  for (const { hashed, css } of files) await writeFile(path.join(folder, hashed), css)
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest))
}
