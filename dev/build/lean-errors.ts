import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
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

/** The error classes of one AWS client, in a quarter of their size; those that nobody uses can be left out. */
export function leanErrors(source: string): string {
  const made = source.replaceAll(CLASS, (_, name: string, fault: string, fields: string) => {
    const own = fields.split(/[\s;]+/).filter(Boolean)
    const given = own.length > 0 ? `, ${JSON.stringify(own)}` : ''
    return `export const ${name} = /* @__PURE__ */ __made("${name}", "${fault}"${given});`
  })
  const [firstLine = ''] = made.split('\n', 1)
  return `${firstLine}\n${MAKE}${made.slice(firstLine.length)}`
}

/**
 * The operations that we call, by client: of the errors that the SDK knows, those of these operations are all that can answer us.
 * SES and SNS are not among them: their errors have other names on the wire than in the SDK, so that each must stay known.
 */
export const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  dynamodb: ['DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
  'secrets-manager': ['GetSecretValue'],
}

/**
 * The names of the errors with which operations may be answered, as the SDK documents them.
 * @param folder of the client's package
 * @throws Error when the documentation of an operation names none
 */
export function errorsOf(operations: readonly string[], folder: string): ReadonlySet<string> {
  return new Set(
    operations.flatMap((operation) => {
      const file = path.join(folder, `dist-types/commands/${operation}Command.d.ts`)
      const errors = [...readFileSync(file, 'utf8').matchAll(/@throws \{@link (\w+)\}/g)].map(([, name = '']) => name)
      if (errors.length === 0) throw new Error(`${file} does not say which errors it throws`)
      return errors
    }),
  )
}

/**
 * The schemas of one AWS client without the errors that cannot answer us. Such an error would still have its name, its message and
 * its status, and be an error of the service's own base class.
 * Keys that are constants of the same file are written out: with them, esbuild keeps every schema that has one.
 * @param errors to keep; null for all
 */
export function leanSchemas(source: string, errors: ReadonlySet<string> | null): string {
  const constants = new Map([...source.matchAll(/^const (_\w+) = ("[^"\n]*");$/gm)].map(([, name, text]) => [name, text]))
  return source
    .replaceAll(/^n0_registry\.registerError\((\w+)\$, \1\);\n/gm, (registration, name: string) =>
      !errors || errors.has(name) ? registration : '',
    )
    .replaceAll(/\[(_\w+)\]: /g, (key, name: string) => (constants.has(name) ? `${constants.get(name)}: ` : key))
}

function leanSchemasOf(file: string, source: string): string {
  const [, folder = '', client = ''] = /^(.*[\\/]client-([\w-]+))[\\/]dist-es/.exec(file) ?? []
  const operations = OPERATIONS[client]
  return leanSchemas(source, operations ? errorsOf(operations, folder) : null)
}

/** Every client states dozens of error classes at length, and registers them all. */
export const leanErrorClasses: Plugin = {
  name: 'lean-errors',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk[\\/]client-[\w-]+[\\/]dist-es[\\/]models[\\/]errors\.js$/ }, async ({ path: file }) => {
      return { contents: leanErrors(await readFile(file, 'utf8')), loader: 'js' }
    })
    onLoad({ filter: /@aws-sdk[\\/]client-[\w-]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/ }, async ({ path: file }) => {
      return { contents: leanSchemasOf(file, await readFile(file, 'utf8')), loader: 'js' }
    })
  },
}
