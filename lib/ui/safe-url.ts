/**
 * A link that came from people's text, fit for an `href`; null when it is not `https:` or `http:`.
 * The renderer escapes quotes and tags, and lets `javascript:` through.
 */
export function safeUrl(text: string): string | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}
