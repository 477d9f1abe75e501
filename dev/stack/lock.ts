import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { stackWords as words } from '../../lib/words/en/stack.ts'
import { Refusal, reasonOf } from './refusal.ts'

const holder = v.object({ pid: v.number(), born: v.nullable(v.string()) })
type Holder = v.InferOutput<typeof holder>

/**
 * Takes the data folder for this process: two openers of one database would damage each other.
 * The lock of a stack that was killed is found to be stale and taken over.
 * @returns the way to give it back
 * @throws Refusal when a living stack has it, or when the folder cannot be written
 */
export function takeFolder(folder: string): () => void {
  const lock = path.join(folder, 'lock')
  const own: Holder = { pid: process.pid, born: bornAt(process.pid) }
  const draft = `${lock}.${process.pid}`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(draft, JSON.stringify(own))
  } catch (fault) {
    throw new Refusal(words.badFolder(folder, reasonOf(fault)))
  }
  try {
    while (!placed(draft, lock)) {
      const found = holderOf(lock)
      if (found && lives(found)) throw new Refusal(words.folderTaken(folder, found.pid))
      putAside(lock, found)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return () => {
    if (holderOf(lock)?.pid === process.pid) rmSync(lock, { force: true })
  }
}

/** A link is made whole or not at all, so nobody ever reads half a lock. */
function placed(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock)
    return true
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false
    throw fault
  }
}

/** Removes the stale lock that was looked at, and no newer one that took its place meanwhile. */
function putAside(lock: string, stale: Holder | null): void {
  const aside = `${lock}.stale-${process.pid}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  if (JSON.stringify(holderOf(aside)) !== JSON.stringify(stale)) placed(aside, lock)
  rmSync(aside, { force: true })
}

function holderOf(lock: string): Holder | null {
  try {
    const read = v.safeParse(holder, JSON.parse(readFileSync(lock, 'utf8')))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

function lives({ pid, born }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
  return born === bornAt(pid)
}

/** When a process began, in a unit of the kernel's own: a later process with the same number has another. Null where no one says. */
function bornAt(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? null
  } catch {
    return null
  }
}
