/** The process of one function: loads its bundle as Lambda does and calls its handler for every order of the runner. */
import { pathToFileURL } from 'node:url'
import * as v from 'valibot'
import { installClock, setClockOffset } from './clock.ts'
import { type Order, orderSchema, type Report } from './protocol.ts'

type Handler = (event: unknown, context: object) => unknown

installClock()
setClockOffset(Number(process.argv[4] ?? 0))
// The runner may be killed at any moment; a function without it has no database and nobody who hears it.
process.on('disconnect', () => process.exit(0))

const report = (message: Report) => process.send?.(message)
const isHandler = (value: unknown): value is Handler => typeof value === 'function'

async function load(file: string, name: string): Promise<Handler> {
  const bundle = v.parse(v.record(v.string(), v.unknown()), { ...(await import(pathToFileURL(file).href)) })
  const common = v.safeParse(v.record(v.string(), v.unknown()), bundle['default'])
  const handler = bundle[name] ?? (common.success ? common.output[name] : undefined)
  if (!isHandler(handler)) throw new Error(`${file} exports no ${name}`)
  return handler
}

async function invoke(handler: Handler, order: Extract<Order, { is: 'invoke' }>): Promise<void> {
  const end = performance.now() + order.timeoutMs
  const name = process.env['AWS_LAMBDA_FUNCTION_NAME']
  const context = {
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:eu-west-2:000000000000:function:${name}`,
    awsRequestId: order.requestId,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, end - performance.now()),
  }
  try {
    report({ is: 'returned', result: await handler(order.event, context) })
  } catch (fault) {
    // Lambda writes the message and the stack too, so a message that quotes a person must be found here.
    process.stderr.write(`${fault instanceof Error ? fault.stack : fault}\n`)
    report({ is: 'threw', fault: fault instanceof Error ? fault.name : typeof fault })
  }
}

const [, , file = '', name = 'handler'] = process.argv
const handler = await load(file, name)
process.on('message', (message) => {
  const order = v.parse(orderSchema, message)
  if (order.is === 'clock') setClockOffset(order.offset)
  else void invoke(handler, order)
})
report({ is: 'loaded' })
