import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { readStage } from '../cdk/settings.ts'
import { STACK_ID } from '../cdk/stack.ts'
import { deployWords as words } from '../lib/words/en/deploy.ts'
import { build } from './build.ts'
import { run } from './command/run.ts'
import { domainOf, look, readiness } from './deploy/readiness.ts'
import { Refusal } from './stack/refusal.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * `npm run deploy -- --stage NAME`: says what is missing before it changes anything.
 * What follows a second `--` goes to `cdk deploy`, for example `-- --require-approval never`.
 */
async function deploy(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { stage: { type: 'string' } } })
  const { stage } = values
  if (!stage) throw new Refusal(words.usage)
  if (stage === 'local') throw new Refusal(words.localOnly)
  const settings = readStageOrRefuse(stage)
  const { address } = settings.organisation.sender
  const found = await look(address)
  const { lacks, notes } = readiness(settings, found)
  for (const note of notes) say(words.notes[note]())
  if (lacks.length > 0) {
    const told = {
      ...words.lacks,
      sender: () => words.lacks.sender(address, domainOf(address)),
      'ses-unreachable': () => words.lacks['ses-unreachable'](found.region ?? ''),
    }
    throw new Refusal([words.missing(stage), ...lacks.map((lack) => `- ${told[lack]()}`)].join('\n'))
  }
  await build(settings.organisationFile)
  say(words.deploying(stage))
  const args = ['node_modules/aws-cdk/bin/cdk', 'deploy', STACK_ID, '--no-notices', ...positionals]
  return spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, STAGE: stage } }).status ?? 1
}

function readStageOrRefuse(stage: string) {
  try {
    return readStage(stage)
  } catch (fault) {
    throw new Refusal(fault instanceof Error ? fault.message : String(fault))
  }
}

await run(async () => {
  process.exitCode = await deploy()
})
