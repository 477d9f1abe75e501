/** Something that the person who starts the stack can put right: one sentence, no trace. */
export class Refusal extends Error {}

/** What a fault says of itself, on one line. */
export function reasonOf(fault: unknown): string {
  return (fault instanceof Error ? fault.message : String(fault)).split('\n')[0] ?? ''
}
