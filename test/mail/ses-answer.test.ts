import { expect, test } from 'vitest'
import { readFailure } from '../../lib/mail/ses-answer.ts'

const network = (fault: object) => readFailure(Object.assign(new Error('fault'), fault), 'enquiries@press.example')

test('a host that does not take the connection in time was never asked', () => {
  // The SDK gives its own time-out while connecting no code, only these words.
  const message =
    '@smithy/node-http-handler - the request socket did not establish a connection with the server within the configured timeout of 2000 ms.'
  expect(network({ name: 'TimeoutError', message })).toEqual({ is: 'not-sent', why: 'unreachable' })
})

test.each([
  [
    { code: 'EHOSTUNREACH', syscall: 'connect' },
    { is: 'not-sent', why: 'unreachable' },
  ],
  [
    { name: 'TimeoutError', code: 'ETIMEDOUT', syscall: 'connect' },
    { is: 'not-sent', why: 'unreachable' },
  ],
  [
    { name: 'AggregateError', code: 'ECONNREFUSED' },
    { is: 'not-sent', why: 'unreachable' },
  ],
  [
    { code: 'EAI_AGAIN', syscall: 'getaddrinfo' },
    { is: 'not-sent', why: 'unreachable' },
  ],
  [{ code: 'CERT_HAS_EXPIRED' }, { is: 'not-sent', why: 'unreachable' }],
  [
    { name: 'TimeoutError', code: 'EPIPE', syscall: 'write' },
    { is: 'unknown', why: 'reset' },
  ],
  [
    { name: 'TimeoutError', code: 'ETIMEDOUT' },
    { is: 'unknown', why: 'timeout' },
  ],
  [{ code: 'HPE_INVALID_CONSTANT' }, { is: 'unknown', why: 'garbage' }],
])('the network fault %o', (fault, outcome) => {
  expect(network(fault)).toEqual(outcome)
})

test('a fault of our own program stays a fault', () => {
  const fault = new TypeError('undefined is not a letter')
  expect(() => readFailure(fault, 'enquiries@press.example')).toThrow(fault)
  expect(() => readFailure('a text', 'enquiries@press.example')).toThrow('a text')
})
