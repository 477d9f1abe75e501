import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { close, listen, readBody } from '../http/loopback.ts'
import { done, refusal, type Said, say } from '../http/query-answers.ts'
import { TEXT_FAULTS, type TextFault, XMLNS } from './faults.ts'
import type { Texts } from './texts.ts'

export type SnsSettings = {
  texts: Texts
  /** Milliseconds since 1970 by the stack's clock. */
  clock?: () => number
  /** ARNs of the topics that exist; every one does when absent. */
  topics?: readonly string[]
}

export type Sns = {
  /** For `AWS_ENDPOINT_URL_SNS`. */
  endpoint: string
  /** Makes the next calls fail so, once each, in the order in which they were asked for. */
  failNext(fault: TextFault, times?: number): void
  stop(): Promise<void>
}

/** Bytes of the longest message that SNS takes, before it is written as a form. */
const LARGEST = 256 * 1024

/** An SNS endpoint on loopback that knows `Publish` to a topic and keeps what it is given: on AWS a telephone gets it. */
export async function startSns({ texts, topics, clock = Date.now }: SnsSettings): Promise<Sns> {
  const faults: TextFault[] = []

  function take(fields: URLSearchParams): Said {
    const [topic, text] = [fields.get('TopicArn') ?? '', fields.get('Message') ?? '']
    if (topics && !topics.includes(topic)) return TEXT_FAULTS.NotFoundException
    if (text === '' || Buffer.byteLength(text) > LARGEST) return TEXT_FAULTS.InvalidParameterException
    const id = randomUUID()
    texts.add({ id, topic, text, sentAt: new Date(clock()).toISOString() })
    return done(XMLNS, 'Publish', `<MessageId>${id}</MessageId>`)
  }

  function answer(body: string): Said {
    const fields = new URLSearchParams(body)
    if (fields.get('Action') !== 'Publish') return refusal(XMLNS, 'InvalidAction', 'Only Publish is known here.')
    const fault = faults.shift()
    if (!fault) return take(fields)
    if (fault.startsWith('accept-')) take(fields)
    return TEXT_FAULTS[fault]
  }

  const server = createServer((request, response) => {
    readBody(request, LARGEST * 4)
      .then((body) => say(response, body === null ? TEXT_FAULTS.InvalidParameterException : answer(body.toString('utf8'))))
      .catch(() => response.destroy())
  })
  const port = await listen(server, 0)
  return {
    endpoint: `http://127.0.0.1:${port}`,
    failNext: (fault, times = 1) => void faults.push(...Array.from({ length: times }, () => fault)),
    stop: () => close(server),
  }
}
