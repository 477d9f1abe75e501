import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const CACHE = path.resolve('node_modules/.cache/chromium')
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
]

/**
 * A real Chromium from the npm package alone, with its own libraries and fonts: nothing is downloaded or installed.
 * `CHROMIUM_PATH` names another one where the package has none for the machine (it is Linux x64 only).
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH']
  if (own) return chromium.launch({ executablePath: own, args: ARGS })
  const { executablePath, fonts } = await unpack()
  const env = { ...process.env, LD_LIBRARY_PATH: path.join(CACHE, 'al2023/lib'), FONTCONFIG_FILE: fonts }
  return chromium.launch({ executablePath, args: ARGS, env })
}

/** The package unpacks into TMPDIR; a folder of ours keeps an older browser of somebody else's from being used. */
async function unpack(): Promise<{ executablePath: string; fonts: string }> {
  mkdirSync(CACHE, { recursive: true })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = CACHE
  try {
    const { default: packaged, inflate } = await import('@sparticuz/chromium')
    packaged.setGraphicsMode = false
    const executablePath = await packaged.executablePath()
    await inflate(path.resolve('node_modules/@sparticuz/chromium/bin/al2023.tar.br'))
    const fonts = path.join(CACHE, 'fonts.conf')
    const folders = [`<dir>${CACHE}/fonts</dir>`, `<cachedir>${CACHE}/fontcache</cachedir>`]
    writeFileSync(fonts, `<fontconfig>${folders.join('')}</fontconfig>`)
    return { executablePath, fonts }
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}
