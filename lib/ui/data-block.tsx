import { raw } from 'hono/html'

export type Data = string | number | boolean | null | Data[] | { [name: string]: Data | undefined }

/** Characters that could end the element, begin another or a comment, or that are line ends to a parser of scripts. */
const UNSAFE = /[<>&\u2028\u2029]/g

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** JSON that stays one text inside a `<script>`, whatever people wrote in it; it parses to the same data. */
export function safeJson(data: Data): string {
  return JSON.stringify(data).replaceAll(UNSAFE, escaped)
}

/**
 * Data for machines that read pages (JSON-LD). A browser never runs a block of this type.
 * The one place where text goes into a page unescaped: inside a `<script>` a browser decodes no `&quot;`, so that escaping is `safeJson`'s work.
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function DataBlock({ data }: { data: Data }) {
  return <script type="application/ld+json">{raw(safeJson(data))}</script>
}
