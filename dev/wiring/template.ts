import * as v from 'valibot'

const resource = v.object({
  Type: v.string(),
  Properties: v.optional(v.record(v.string(), v.unknown()), {}),
  Metadata: v.optional(v.record(v.string(), v.unknown()), {}),
})
const schema = v.object({ Resources: v.record(v.string(), resource) })

export type Resource = v.InferOutput<typeof resource>
export type Template = v.InferOutput<typeof schema>

const reference = v.strictObject({ Ref: v.string() })
const attribute = v.strictObject({
  'Fn::GetAtt': v.union([v.tuple([v.string(), v.string()]), v.pipe(v.string(), v.transform(halves))]),
})
const join = v.strictObject({ 'Fn::Join': v.tuple([v.string(), v.array(v.unknown())]) })

function halves(text: string): [string, string] {
  const [id = '', ...rest] = text.split('.')
  return [id, rest.join('.')]
}

/** What `Ref` gives beside resources: the local stack stands in London, in an account that is nobody's. */
const PSEUDO: Record<string, string> = {
  'AWS::Region': 'eu-west-2',
  'AWS::AccountId': '000000000000',
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'local',
}

/** Properties that hold the name under which a resource is referred to. */
const NAMES = ['TableName', 'FunctionName', 'QueueName', 'TopicName', 'Name'] as const

/** @throws ValiError when it is no template of CloudFormation */
export function parseTemplate(json: unknown): Template {
  return v.parse(schema, json)
}

/** The logical id of the resource that a value refers to; null when it is no plain reference. */
export function referredTo(value: unknown): string | null {
  const ref = v.safeParse(reference, value)
  if (ref.success) return ref.output.Ref
  const att = v.safeParse(attribute, value)
  return att.success ? att.output['Fn::GetAtt'][0] : null
}

/**
 * The text of a property as CloudFormation would make it.
 * @throws Error naming a function of CloudFormation that is not known here
 */
export function textOf(template: Template, value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const ref = v.safeParse(reference, value)
  if (ref.success) return PSEUDO[ref.output.Ref] ?? refOf(template, ref.output.Ref)
  const att = v.safeParse(attribute, value)
  if (att.success) return `${att.output['Fn::GetAtt'][1]}-of-${nameOf(template, att.output['Fn::GetAtt'][0])}`
  const joined = v.safeParse(join, value)
  if (joined.success) {
    const [separator, parts] = joined.output['Fn::Join']
    return parts.map((part) => textOf(template, part)).join(separator)
  }
  throw new Error(`the template has ${JSON.stringify(value)}, which the local stack cannot read`)
}

function nameOf(template: Template, id: string): string {
  const properties = template.Resources[id]?.Properties ?? {}
  for (const key of NAMES) if (properties[key] !== undefined) return textOf(template, properties[key])
  return id
}

/** What `Ref` gives of a resource: its name, save for a topic, which is referred to by its ARN. */
function refOf(template: Template, id: string): string {
  const name = nameOf(template, id)
  const isTopic = template.Resources[id]?.Type === 'AWS::SNS::Topic'
  return isTopic ? `arn:aws:sns:${PSEUDO['AWS::Region']}:${PSEUDO['AWS::AccountId']}:${name}` : name
}

/** Resources of a type, by logical id. */
export function ofType(template: Template, ...types: string[]): [string, Resource][] {
  return Object.entries(template.Resources).filter(([, { Type }]) => types.includes(Type))
}
