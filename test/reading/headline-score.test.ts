import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRelease } from '../../lib/reading/read-release.ts'
import { folderOf } from './score.ts'

const headlineOf = (lines: string[]): string | null => readRelease(lines.join('\n\n'), { region: 'GB' }).headline
const BODY = [
  'Curlews on the restored bogs of Ellerby raised 61 chicks last year, the highest number since counting began in 2015.',
  'Wardens paid farmers to delay mowing and put up fences to keep foxes away from the nests.',
  'Media enquiries: Jane Roe, 01632 960001',
]
const HEADLINE = 'Curlew numbers up for third year running on restored bogs'

test.each([
  'Bord na Móinte Fiáine, Tullamore, Co. Offaly',
  'Annals of Sleep and Breathing',
  'Issued to media: 5 November 2026',
  'Science for everyone since 1891',
  'A message from the chief executive',
  'Cookies on this site',
  'Approved by: J. Roe',
])('“%s” above a headline is not the headline, because the body says nothing of it', (line) => {
  expect(headlineOf([line, HEADLINE, ...BODY])).toBe(HEADLINE)
})

test('a headline that plays with words keeps its place above a standfirst', () => {
  const standfirst = 'More young birds than in any year since 2015 were seen on ground where wardens are at work'
  expect(headlineOf(['A long way home on weary wings', standfirst, ...BODY])).toBe('A long way home on weary wings')
})

test('a title in capital words that is cut in two is one headline', () => {
  const title = ['Bureau of Public Trails Awards $38 Million to Repair', 'Storm-Damaged Routes in Nine States']
  expect(headlineOf([title.join('\n'), ...BODY])).toBe(title.join(' '))
})

test('a side that somebody speaks for under a label for the media is asked by the media', () => {
  const text = readFileSync(`${folderOf('develop')}/journal-sleep-embargo.txt`, 'utf8')
  const { contacts } = readRelease(text, { region: 'GB' })
  expect(contacts.map(({ name }) => name)).toEqual(['Paige Thornton', 'Derek Osei'])
})
