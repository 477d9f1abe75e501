import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { createApp } from '../../cdk/app.ts'
import { readStage } from '../../cdk/settings.ts'
import { STACK_ID } from '../../cdk/stack.ts'
import { stackWords as words } from '../../lib/words/en/stack.ts'
import { createTableRequest } from '../build/table-request.ts'
import { build } from '../build.ts'
import { type Plan, readPlan } from '../wiring/plan.ts'
import { Refusal } from './refusal.ts'
import type { StackSettings } from './settings.ts'

/** The product as it would be deployed. */
export type Assembly = {
  plan: Plan
  table: CreateTableCommandInput
  /** Folder of the template, absolute; the plan's bundles stand in it. */
  folder: string
}

/**
 * Builds and synthesises into the data folder, so that a second stack, or the next build, cannot take the bundles away
 * from under a running one. What is synthesised is the stage `local`, at our own address.
 * @throws Refusal when the code does not build
 */
export async function assemble(settings: StackSettings, publicUrl: string): Promise<Assembly> {
  const folder = path.resolve(settings.folder, 'cdk.out')
  const dist = path.join(settings.folder, 'dist')
  rmSync(folder, { recursive: true, force: true })
  try {
    await build(settings.organisationFile, dist)
  } catch (fault) {
    throw new Refusal(words.notBuilt(fault instanceof Error ? fault.message : String(fault)))
  }
  const stage = { ...readStage('local'), organisation: settings.organisation, publicUrl }
  createApp({ settings: stage, dist, outdir: folder, checked: false }).synth()
  const template: unknown = JSON.parse(await readFile(path.join(folder, `${STACK_ID}.template.json`), 'utf8'))
  return { plan: readPlan(template), table: createTableRequest(template), folder }
}
