import { htmlPaper } from './html.ts'
import { looksLikeMarkdown, markdownPaper } from './markdown.ts'
import type { Paper } from './paper.ts'
import { plainTextPaper } from './plain-text.ts'

/** Reads words that were pasted or typed, with the marks of HTML or Markdown if they have any. */
export function textPaper(text: string, name = ''): Paper {
  if (/\.html?$/i.test(name) || looksLikeHtml(text)) return htmlPaper(text)
  if (/\.(?:md|markdown)$/i.test(name) || looksLikeMarkdown(text)) return markdownPaper(text)
  return plainTextPaper(text)
}

function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 4000)
  const tags = [
    ...start.matchAll(/<\/?(?:html|head|body|div|p|br|h[1-6]|table|span|strong|article|main|section|ul|li|a)(?=[\s/>])/gi),
  ]
  return /^\s*<(?:!doctype html|html)/i.test(start) || tags.length >= 4
}
