import { expect, test } from 'vitest'
import { telLink } from '../../lib/mail/tel-link.ts'

test.each([
  ['0118 496 0123', 'tel:01184960123'],
  ['+44 (0)118 496 0123', 'tel:+441184960123'],
  ['(0118) 496-0123', 'tel:01184960123'],
  ['0118 496 0123 ext. 45', 'tel:01184960123;ext=45'],
  ['+3227470357;ext=408', 'tel:+3227470357;ext=408'],
  ['0118 496 0123 x45', 'tel:01184960123;ext=45'],
])('%s is dialled as %s', (typed, href) => {
  expect(telLink(typed)).toBe(href)
})

test.each([
  'ask the newsdesk',
  '999',
  '0118 496 0123 or 07700 900123',
  '0118 496 0123 07700 900123',
  'javascript:1234567',
  '"><a href=x>12345',
])('%s is shown, not linked', (typed) => {
  expect(telLink(typed)).toBeNull()
})
