import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** The one shape in which the SDK writes an error class. Whatever differs from it, in a later version too, stays as it is. */
const CLASS =
  /export class (\w+) extends __BaseException \{\s+static shapeId = "[\w.#]+";\s+name = "\1";\s+\$fault = "(client|server)";((?:\s+\w+;)*)\s+constructor\(opts\) \{\s+super\(\{\s+name: "\1",\s+\$fault: "\2",\s+\.\.\.opts,\s+\}\);\s+Object\.setPrototypeOf\(this, \1\.prototype\);((?:\s+this\.(\w+) = opts\.\5;)*)\s+\}\s+\}/g

/** Makes the same class of its name, its fault and its own fields. The SDK states the shape id by itself where a class has none. */
const MAKE = `const __made = (name, $fault, fields = []) => class extends __BaseException {
  constructor(opts) {
    super({ name, $fault, ...opts });
    Object.setPrototypeOf(this, new.target.prototype);
    Object.assign(this, { name, $fault });
    for (const field of fields) this[field] = opts[field];
  }
};
`

/** The error classes of one AWS client, in a quarter of their size. */
export function leanErrors(source: string): string {
  const made = source.replaceAll(CLASS, (_, name: string, fault: string, fields: string) => {
    const own = fields.split(/[\s;]+/).filter(Boolean)
    return `export const ${name} = __made("${name}", "${fault}"${own.length > 0 ? `, ${JSON.stringify(own)}` : ''});`
  })
  const [firstLine = ''] = made.split('\n', 1)
  return `${firstLine}\n${MAKE}${made.slice(firstLine.length)}`
}

/** Every client states dozens of error classes at length, and registers them all. */
export const leanErrorClasses: Plugin = {
  name: 'lean-errors',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk[\\/]client-[\w-]+[\\/]dist-es[\\/]models[\\/]errors\.js$/ }, async ({ path: file }) => {
      return { contents: leanErrors(await readFile(file, 'utf8')), loader: 'js' }
    })
  },
}
