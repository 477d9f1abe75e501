import type { Organisation } from '../organisation.ts'
import type { Block, LetterBody, Line } from './letter-blocks.ts'
import { letterStyle } from './letter-style.ts'

type Page = { title: string; body: LetterBody; organisation: Organisation }

/**
 * The HTML part of a letter. Meaning stands in the elements, so that it still reads well where a mail program drops the styles.
 * Nothing is fetched: no picture, no font, no counter.
 */
export function letterHtml({ title, body, organisation }: Page): string {
  const { banner, blocks, foot } = body
  return `<!DOCTYPE html>${(
    <html lang={organisation.language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{title}</title>
        <style>{letterStyle(organisation.brand)}</style>
      </head>
      <body>
        <div class="page">
          {banner !== null && <header class="banner">{banner}</header>}
          <main class="card">{blocks.map(BlockHtml)}</main>
          <footer class="foot">
            <Lines lines={foot} />
          </footer>
        </div>
      </body>
    </html>
  )}`
}

function BlockHtml(block: Block) {
  switch (block.is) {
    case 'title':
      return (
        <div>
          <h1 dir="auto">{block.text}</h1>
          {block.below !== null && (
            <p class="below" dir="auto">
              {block.below}
            </p>
          )}
        </div>
      )
    case 'flags':
      return (
        <div class="flags">
          {block.texts.map((text) => (
            <p>{text}</p>
          ))}
        </div>
      )
    case 'heading':
      return <h2>{block.text}</h2>
    case 'paragraph':
      return <p>{block.text}</p>
    case 'panel':
      return (
        <div class="panel">
          <h2>{block.label}</h2>
          <p class="main">{block.main}</p>
          <Lines lines={block.lines} />
        </div>
      )
    case 'actions':
      return <ActionsHtml actions={block.actions} />
    case 'words':
      return <WordsHtml text={block.text} />
    case 'facts':
      return <FactsHtml rows={block.rows} />
  }
}

function ActionsHtml({ actions }: Pick<Extract<Block, { is: 'actions' }>, 'actions'>) {
  return (
    <div class="actions">
      {actions.map(({ label, href }, index) => (
        <p>
          <a class={index === 0 ? 'action first' : 'action'} href={href}>
            {label}
          </a>
        </p>
      ))}
    </div>
  )
}

function WordsHtml({ text }: { text: string }) {
  return (
    <blockquote>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p dir="auto">{paragraph.split('\n').map((line, index) => (index === 0 ? line : [<br />, line]))}</p>
      ))}
    </blockquote>
  )
}

function FactsHtml({ rows }: Pick<Extract<Block, { is: 'facts' }>, 'rows'>) {
  return (
    <dl>
      {rows.map(({ label, lines }) => (
        <div class="row">
          <dt>{label}</dt>
          {lines.map((line) => (
            <dd dir="auto">{lineHtml(line)}</dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function Lines({ lines }: { lines: Line[] }) {
  return (
    <>
      {lines.map((line) => (
        <p>{lineHtml(line)}</p>
      ))}
    </>
  )
}

function lineHtml({ text, href }: Line) {
  return href === null ? text : <a href={href}>{text}</a>
}
