import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openRelease } from '../../dev/release/read-file.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'formats-'))
const seed = readFileSync('dev/seed/release.txt', 'utf8')
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const paragraphs = seed.split('\n').filter((line) => line.trim() !== '')

function file(name: string, content: string | Uint8Array): string {
  const place = path.join(folder, name)
  writeFileSync(place, content)
  return place
}

function word(text: string[]): Uint8Array {
  const body = text.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`).join('')
  const document = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(document) })
}

async function readingOf(place: string) {
  const opened = await openRelease(place, { region: 'GB' })
  if (opened.is !== 'read') throw new Error(opened.why)
  const { headline, body, contacts, links, date, embargo, warnings } = opened.reading
  return { headline, body, contacts, links, date, embargo, warnings }
}

test.each([
  ['HTML', 'release.html', `<html><body>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</body></html>`],
  ['Word', 'release.docx', word(paragraphs)],
  [
    'a mail',
    'release.eml',
    `From: press@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${seed}`,
  ],
])('the seed release as %s reads as it does as text', async (_, name, content) => {
  expect(await readingOf(file(name, content))).toEqual(await readingOf('dev/seed/release.txt'))
})

test.each([
  ['damaged-word', 'broken.docx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
  ['old-word', 'locked.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ['rich-text', 'release.rtf', '{\\rtf1 words}'],
  ['pdf', 'release.docx', '%PDF-1.7'],
  ['binary', 'picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])],
  ['empty', 'blank.html', '<html><body> </body></html>'],
])('a file that cannot be read is %s, whatever it is called', async (why, name, content) => {
  expect(await openRelease(file(name, content), { region: 'GB' })).toEqual({ is: 'unreadable', why })
})
