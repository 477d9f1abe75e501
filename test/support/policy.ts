import * as v from 'valibot'
import { functionNamed, type Template } from './template.ts'

const texts = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((one) => [one].flat()),
)
const operator = v.record(v.string(), texts)
const statement = v.object({
  Effect: v.picklist(['Allow', 'Deny']),
  Action: texts,
  Resource: v.pipe(
    v.unknown(),
    v.transform((one) => [one].flat().map(nameOf)),
  ),
  Condition: v.optional(v.record(v.string(), operator), {}),
})
const role = v.object({ Policies: v.array(v.object({ PolicyDocument: v.object({ Statement: v.array(statement) }) })) })

export type Statement = v.InferOutput<typeof statement>
export type Request = { action: string; resource: string; context?: Record<string, string[]> }

/** A reference as a text that tests can say: `Table.Arn`, `Table.Arn/index/due`. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) throw new Error('a resource that is no text')
  if ('Ref' in value) return String(value.Ref)
  if ('Fn::GetAtt' in value && Array.isArray(value['Fn::GetAtt'])) return value['Fn::GetAtt'].join('.')
  if ('Fn::Join' in value && Array.isArray(value['Fn::Join'])) return value['Fn::Join'][1].map(nameOf).join(value['Fn::Join'][0])
  throw new Error(`a resource of another kind: ${JSON.stringify(value)}`)
}

/** Everything that the role of a function states. */
export function statementsOf(template: Template, name: string): Statement[] {
  const roleId = functionNamed(template, name).Properties['Role']['Fn::GetAtt'][0]
  return v.parse(role, template.Resources[roleId]?.Properties).Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
}

const like = (pattern: string, text: string) =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
  ).test(text)

/** The condition operators that our policies use, as IAM judges them; another one is an error, not a pass. */
const OPERATORS: Record<string, (wanted: string[], given: string[] | undefined) => boolean> = {
  'ForAllValues:StringLike': (wanted, given = []) => given.every((text) => wanted.some((pattern) => like(pattern, text))),
  Null: (wanted, given) => wanted.includes(String(given === undefined)),
  StringEquals: (wanted, given) => given?.some((text) => wanted.includes(text)) ?? false,
  StringEqualsIfExists: (wanted, given) => given === undefined || given.some((text) => wanted.includes(text)),
}

function holds(conditions: Statement['Condition'], context: Record<string, string[]>): boolean {
  return Object.entries(conditions).every(([name, keys]) => {
    const judge = OPERATORS[name]
    if (!judge) throw new Error(`unknown condition operator ${name}`)
    return Object.entries(keys).every(([key, wanted]) => judge(wanted, context[key]))
  })
}

/** Whether the statements let a request through: allowed by one, denied by none. */
export function allows(statements: Statement[], { action, resource, context = {} }: Request): boolean {
  const fitting = statements.filter(
    (one) =>
      one.Action.some((pattern) => like(pattern, action)) &&
      one.Resource.some((pattern) => like(pattern, resource)) &&
      holds(one.Condition, context),
  )
  return fitting.some(({ Effect }) => Effect === 'Allow') && !fitting.some(({ Effect }) => Effect === 'Deny')
}
