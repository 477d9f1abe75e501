import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { mailPaper } from '../../lib/reading/mail.ts'
import { wordPaper } from '../../lib/reading/word.ts'

const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const paragraph = (content: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`

function word(body: string, relations = ''): Uint8Array {
  return zipSync({
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${relations}</Relationships>`),
  })
}
const linesIn = (bytes: Uint8Array): string[] | undefined => wordPaper(bytes)?.paragraphs.flatMap(({ lines }) => lines)

test('a Word heading, a table and a line break are read as a reader sees them', () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(text(cell))}</w:tc>`).join('')}</w:tr>`
  const body = paragraph(text('Otters &amp; eels'), 'Title') + paragraph(`${text('One')}<w:br/>${text('two')}`)
  const paper = wordPaper(word(`${body}<w:tbl>${row('Media contact', 'Jane Roe')}${row('Tel:', '01632 960001')}</w:tbl>`))
  expect(paper?.paragraphs).toEqual([
    { lines: ['Otters & eels'], level: 1 },
    { lines: ['One', 'two'], level: 0 },
    { lines: ['Media contact: Jane Roe'], level: 0 },
    { lines: ['Tel: 01632 960001'], level: 0 },
  ])
})

test('words that were deleted, and the second copy of a text box, are not part of a Word text', () => {
  const deleted = `<w:del><w:r><w:delText>secret</w:delText></w:r></w:del>`
  const box = `<mc:AlternateContent><mc:Choice>${text('box')}</mc:Choice><mc:Fallback>${text('box')}</mc:Fallback></mc:AlternateContent>`
  expect(linesIn(word(paragraph(`${text('kept ')}${deleted}${box}`)))).toEqual(['kept box'])
})

test('an address behind a Word link follows the words that hide it', () => {
  const relation =
    '<Relationship Id="r1" Target="mailto:jane@ellerby.example?subject=x&amp;y"/><Relationship Id="r2" Target="https://ellerby.example/"/>'
  const body = paragraph(
    `<w:hyperlink r:id="r1">${text('Jane Roe')}</w:hyperlink>${text(' ')}<w:hyperlink r:id="r2">${text('site')}</w:hyperlink>`,
  )
  const paper = wordPaper(word(body, relation))
  expect(paper?.paragraphs[0]?.lines).toEqual(['Jane Roe (jane@ellerby.example) site'])
  expect(paper?.links).toEqual(['https://ellerby.example/'])
})

test('a Word file that would unpack to more than 20 MB is not unpacked', () => {
  expect(wordPaper(word(paragraph(text('a'.repeat(21 * 1024 * 1024)))))).toBeNull()
})

test('a mail that only hands over a Word document is read from the document', async () => {
  const content = Buffer.from(word(paragraph(text('Otters seen in the canal again')))).toString('base64')
  const mail = [
    'Subject: RE: Press release\r\nDate: Wed, 3 Jun 2026 10:00:00 +0100\r\nMIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlease see attached.\r\n--b',
    `Content-Type: application/octet-stream; name=release.docx\r\nContent-Disposition: attachment; filename=release.docx\r\nContent-Transfer-Encoding: base64\r\n\r\n${content}\r\n--b--`,
  ].join('\r\n')
  const paper = await mailPaper(new TextEncoder().encode(mail))
  expect(paper).toEqual({
    paragraphs: [{ lines: ['Otters seen in the canal again'], level: 0 }],
    links: [],
    title: 'Press release',
    date: '2026-06-03',
  })
})
