import type { Organisation } from '../organisation.ts'

/**
 * The style sheet of a letter. It stands in an element, where markup characters are escaped, so it uses none of `< > & "` and no quotes;
 * Gmail drops a sheet over 8,192 characters or with an address in it.
 * The organisation's colours never carry text on a ground that is not theirs: only `onPrimary` on `primary` is known to be legible.
 */
export function letterStyle({ primary, onPrimary, accent }: Organisation['brand']): string {
  return `
body { margin: 0; padding: 0; background: #eef0f2; color: #14171a; -webkit-text-size-adjust: 100%;
  font-family: -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.45; }
.page { max-width: 600px; margin: 0 auto; }
.banner { padding: 14px 20px; background: ${primary}; color: ${onPrimary}; font-weight: bold; border-bottom: 4px solid ${accent}; }
.card { display: block; padding: 16px 20px 24px; background: #ffffff; overflow-wrap: anywhere; border-top: 4px solid ${primary}; }
.banner + .card { border-top: 0; padding-top: 20px; }
h1 { margin: 0; font-size: 24px; line-height: 1.2; }
.banner + .card h1 { margin-bottom: 12px; }
h2 { margin: 24px 0 4px; font-size: 16px; line-height: 1.3; }
p { margin: 0 0 12px; }
a { color: inherit; }
.below { margin: 2px 0 0; font-size: 18px; color: #4a5157; }
.flags { margin: 0 0 12px; padding: 8px 12px; background: #fff3c4; color: #14171a; border-left: 4px solid #8a6100; font-size: 15px; line-height: 1.35; }
.flags p { margin: 0; }
.actions { margin: 12px 0; }
.actions p { margin: 0; }
.action { display: block; padding: 9px 14px; text-align: center; }
.first { padding: 12px 14px; border-radius: 6px; background: ${primary}; color: ${onPrimary}; font-size: 18px; font-weight: bold;
  text-decoration: none; }
.panel { margin: 12px 0; padding: 10px 14px; background: #f3f5f6; border-left: 5px solid ${accent}; }
.panel h2 { margin: 0; font-size: 14px; font-weight: normal; color: #4a5157; }
.panel p { margin: 0; }
.panel .main { font-size: 20px; line-height: 1.3; font-weight: bold; }
blockquote { margin: 0 0 12px; padding: 0; font-size: 17px; }
dl { margin: 8px 0 0; }
.row { padding: 8px 0; border-top: 1px solid #d5d9dc; }
dt { font-size: 14px; color: #4a5157; }
dd { margin: 0; }
.foot { padding: 16px 20px 24px; font-size: 14px; color: #4a5157; overflow-wrap: anywhere; }
.foot p { margin: 0 0 6px; }
@media (min-width: 520px) {
  .page { padding: 24px 12px; }
  .card, .foot { padding-left: 32px; padding-right: 32px; }
  .banner { padding-left: 32px; padding-right: 32px; }
  .actions p, .action { display: inline-block; }
  .first { padding-left: 28px; padding-right: 28px; }
}
@media (prefers-color-scheme: dark) {
  body { background: #16181b; color: #f1f3f4; }
  .card { background: #222529; }
  .panel { background: #2e3237; }
  .below, .panel h2, dt, .foot { color: #b9c0c6; }
  .row { border-color: #454b51; }
  .flags { background: #4a3a0a; color: #fff3c4; border-color: #e0b040; }
}
`
}
