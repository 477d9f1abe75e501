import { expect, test } from 'vitest'
import { paperOf } from '../../lib/reading/paper-of.ts'
import { readPaper } from '../../lib/reading/read-release.ts'

const HEADLINE = 'Volunteers plant a forest in coat pockets'
const BODY = [
  'Walkers have planted 11,000 trees by carrying one sapling each in a coat pocket.',
  'Four in five are alive, which is more than when contractors did it.',
]
const html = (head: string, body: string) =>
  `<!doctype html><html><head>${head}</head><body>${body}${BODY.map((text) => `<p>${text}</p>`).join('')}</body></html>`
const markdown = (top: string) => `${top}\n\n${BODY.join('\n\n')}\n`
const mail = (subject: string, top: string) =>
  `From: bo@pocketwood.example\nSubject: ${subject}\nDate: Wed, 3 Jun 2026 09:00:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${top}\n\n${BODY.join('\n\n')}\n`

const NOTE = `CAUTION: This email originated outside the organisation. Do not click links unless you know the sender.

Hi all,

Please find below a press release which I hope is of interest to your readers this week.

Kind regards
Bo`

async function readingOf(name: string, text: string) {
  const opened = await paperOf(new TextEncoder().encode(text), name)
  if (opened.is !== 'paper') throw new Error(opened.why)
  const { headline, date } = readPaper(opened.paper, { region: 'GB', zone: 'Europe/London' })
  return { headline, date: date?.toString() ?? null }
}

test.each([
  [
    'under the name of the site and a word about cookies',
    html(
      '<title>News | Pocketwood</title>',
      `<div id="banner"><p>We use cookies to make this site work better for you. You can reject them.</p></div><h1>Pocketwood</h1><h2>${HEADLINE}</h2><p>3 June 2026</p>`,
    ),
  ],
  [
    'that is no heading, under a topic, with the time it takes to read',
    html(
      `<title>${HEADLINE} - Pocketwood</title>`,
      `<div>Pocketwood</div><div>Trees and people</div><div>${HEADLINE}</div><div>Published: 3 June 2026 | 4 min read</div>`,
    ),
  ],
  [
    'in a third heading under a label and a section',
    html('', `<h1>Press release</h1><h2>Trees</h2><h3>${HEADLINE}</h3><p>3 June 2026</p>`),
  ],
  [
    'beside a day whose year only the page itself states',
    html(
      '<title>Ellerby Council</title>',
      `<h1>Ellerby Council</h1><h2>Latest news</h2><h2>${HEADLINE}</h2><time datetime="2026-06-03">3 June</time>`,
    ),
  ],
  ['that only the title of the page states', html(`<title>${HEADLINE} | Pocketwood</title>`, '<p>3 June 2026</p>')],
])('a web page has a headline %s', async (_, text) => {
  expect(await readingOf('page.html', text)).toEqual({ headline: HEADLINE, date: '2026-06-03' })
})

test.each([
  ['in bold under a label', `**PRESS RELEASE**\n\n**For release: 3 June 2026**\n\n**${HEADLINE}**\n\n_Saplings have grown_`],
  ['in bold under headings that name the sender', `# Pocketwood\n\n## News release\n\n**${HEADLINE}**\n\n*3 June 2026*`],
  ['in its front matter alone', `---\ntitle: "${HEADLINE}"\ndate: 2026-06-03\n---`],
  ['as a heading that is the last one above the body', `# News\n\n## ${HEADLINE}\n\n3 June 2026`],
])('a text in Markdown has a headline %s', async (_, top) => {
  expect(await readingOf('release.md', markdown(top))).toEqual({ headline: HEADLINE, date: '2026-06-03' })
})

test.each([
  ['that repeats the subject', mail(`[EXTERNAL] FW: PRESS RELEASE: ${HEADLINE}`, `${NOTE}\n\n${HEADLINE}`)],
  ['under a covering note with another subject', mail('Something for Thursday: trees', `${NOTE}\n\n${HEADLINE}`)],
  ['in the subject alone', mail(`EMBARGOED press release - ${HEADLINE}`, NOTE)],
])('a mail has a headline %s', async (_, text) => {
  expect(await readingOf('release.eml', text)).toEqual({ headline: HEADLINE, date: '2026-06-03' })
})

test('a question and a name in capitals are headings, not the beginning of the body', async () => {
  const question = 'Will trees that were carried uphill in the pockets of walkers stay alive?'
  expect((await readingOf('a.md', markdown(`# ${question}`))).headline).toBe(question)
  expect((await readingOf('a.txt', markdown(`THE RT HON BO HADLEY MP\n\n${HEADLINE}`))).headline).toBe(HEADLINE)
})
