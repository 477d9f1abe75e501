import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createTable } from '../../lib/store/table.ts'
import { startDynamo } from './dynamo.ts'
import { AFTERNOON } from './facts.ts'

/** A data folder as a running local stack has it: commands find an embedded database and the afternoon's clock through it. */
export async function startStackFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'stack-folder-'))
  const dynamo = await startDynamo()
  const facts = { dynamodb: dynamo.endpoint, tableName: dynamo.tableName, newsroom: 'http://newsroom.example' }
  const clockOffset = AFTERNOON.epochMilliseconds - Date.now()
  writeFileSync(path.join(folder, 'stack.json'), JSON.stringify({ ...facts, clockOffset }))
  return {
    folder,
    env: { DATA_DIR: folder },
    table: createTable(dynamo.client, dynamo.tableName),
    async stop() {
      await dynamo.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Runs a program of ours to its end. @param args its file, and what is typed after it */
export async function runProgram(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, args, { env })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    said.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    said.err += chunk
  })
  const status = await new Promise<number | null>((done) => child.on('close', done))
  return { ...said, status }
}
