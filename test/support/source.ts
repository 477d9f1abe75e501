import { globSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'

/** A node of the parser's tree; what we look at is found by its name. */
export type Node = { type: string; start: number; end: number; [name: string]: unknown }

export type Source = { file: string; text: string; tree: Node }

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** All source files below the folders, parsed. */
export function sources(folders: string[], extensions = '{ts,tsx}'): Source[] {
  return globSync(folders.map((folder) => `${folder}/**/*.${extensions}`))
    .filter((file) => !file.endsWith('.d.ts'))
    .toSorted()
    .map((file) => parse(file, readFileSync(file, 'utf8')))
}

export function parse(file: string, text: string): Source {
  const tree: unknown = parseSync(file, text).program
  if (!isNode(tree)) throw new Error(`${file} has no tree`)
  return { file, text, tree }
}

/** Visits every node, parents first; `false` leaves out what is inside. */
export function walk(node: Node, visit: (node: Node) => boolean | undefined): void {
  if (visit(node) === false) return
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit)
  }
}

/** Lines of code: without blank lines and comments. */
export function linesOfCode(text: string): number {
  return text.split('\n').filter((line) => !/^\s*($|\/\/|\/?\*|\{\/\*.*\*\/\}$)/.test(line)).length
}

export const lineOf = ({ text }: Source, { start }: Node) => text.slice(0, start).split('\n').length

/** The value below which the share `p` of all values lies. */
export function percentile(values: number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * p) - 1)] ?? 0
}
