import type { Plugin } from 'esbuild'
import { STAND_INS } from './stand-ins.ts'

/** Leaves out of every bundle the parts of the SDK that no call of ours reaches (docs/decisions/bundles.md). */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup({ onResolve, onLoad }) {
    for (const { imported, by, contents } of STAND_INS) {
      onResolve({ filter: imported }, ({ path: name, importer, resolveDir }) => {
        if (!by.test(importer)) return undefined
        return { path: `${name} of ${importer}`, namespace: 'stand-in', pluginData: { contents: contents(importer), resolveDir } }
      })
    }
    onLoad({ filter: /./, namespace: 'stand-in' }, ({ pluginData }) => ({ ...pluginData, loader: 'js' }))
  },
}
