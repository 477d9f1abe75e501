import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { createApp } from '../../cdk/app.ts'
import { readStage, type StageSettings } from '../../cdk/settings.ts'
import { STACK_ID } from '../../cdk/stack.ts'
import { FUNCTION_SETTINGS } from '../../lib/runtime/settings.ts'

const template = v.object({
  Resources: v.record(
    v.string(),
    v.looseObject({
      Type: v.string(),
      Properties: v.optional(v.record(v.string(), v.any()), {}),
      DeletionPolicy: v.optional(v.string()),
      UpdateReplacePolicy: v.optional(v.string()),
    }),
  ),
  Outputs: v.record(v.string(), v.object({ Value: v.unknown() })),
})

export type Template = v.InferOutput<typeof template>
export type Resource = Template['Resources'][string]

/** The stack of the local stage, synthesised once for all tests that only look at it. */
let plainTemplate: Template | undefined
export const plain = () => (plainTemplate ??= synthesise())

/** Synthesises the stack with empty bundles. */
export function synthesise(changes: Partial<StageSettings> = {}, checked = false): Template {
  const folder = mkdtempSync(path.join(tmpdir(), 'synthesised-'))
  try {
    for (const name of Object.keys(FUNCTION_SETTINGS)) {
      mkdirSync(path.join(folder, 'dist', name), { recursive: true })
      writeFileSync(path.join(folder, 'dist', name, 'handler.cjs'), '')
    }
    const settings = { ...readStage('local'), ...changes }
    const app = createApp({ settings, dist: path.join(folder, 'dist'), outdir: path.join(folder, 'out'), checked })
    return v.parse(template, app.synth().getStackArtifact(STACK_ID).template)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const ofType = (from: Template, type: string) => Object.values(from.Resources).filter((resource) => resource.Type === type)

/** The one resource of a type whose properties hold a text, or the only one of its type. */
export function one(from: Template, type: string, holding = ''): Resource {
  const [found, ...others] = ofType(from, type).filter(({ Properties }) => JSON.stringify(Properties).includes(holding))
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} resources of ${type} hold ${holding}`)
  return found
}

export const functionNamed = (from: Template, name: string) =>
  one(from, 'AWS::Lambda::Function', `"FunctionName":"media-enquiries-local-${name}"`)
