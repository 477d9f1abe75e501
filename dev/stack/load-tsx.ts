import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

/** Node reads `.ts` by itself and `.tsx` not: esbuild, which is there for the bundles, reads it for the local stack's own pages. */
export function loadTsx(): void {
  registerHooks({
    load(url, context, next) {
      if (!url.endsWith('.tsx')) return next(url, context)
      const file = fileURLToPath(url)
      const options = {
        loader: 'tsx',
        jsx: 'automatic',
        jsxImportSource: 'hono/jsx',
        format: 'esm',
        sourcefile: file,
        sourcemap: 'inline',
      } as const
      return { format: 'module', source: transformSync(readFileSync(file, 'utf8'), options).code, shortCircuit: true }
    },
  })
}
