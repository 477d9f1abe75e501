import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compileStyles } from '../../dev/build/styles.ts'
import { close, listen, readBody } from '../../dev/http/loopback.ts'
import { createWeb } from '../../functions/web/app.tsx'
import { openAssets } from '../../functions/web/assets.ts'
import { brandIcon, brandSheet } from '../../lib/ui/brand.ts'
import { reading, release } from './facts.ts'
import { createWorld, FORM_KEYS } from './world.ts'

const SEED = readFileSync('dev/seed/release.txt', 'utf8')
  .split(/\n\s*\n/)
  .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
  .filter(Boolean)

/** The release that a browser is shown: as long as a real one. */
export const SHOWN = { ...release, body: SEED.slice(1, -2) }

export type Site = Awaited<ReturnType<typeof openSite>>

/** The newsroom with its real style sheets on a port of this machine, for a browser to look at. */
export async function openSite() {
  const world = await createWorld()
  await world.releases.publish(SHOWN)
  const folder = mkdtempSync(path.join(tmpdir(), 'styles-'))
  await compileStyles(folder)
  const assets = await openAssets(folder, { sheet: brandSheet(reading), icon: brandIcon(reading) })
  const server = createServer((incoming, outgoing) => {
    requestOf(incoming)
      .then(async (request) => {
        const response = await app.fetch(request)
        outgoing.writeHead(response.status, [...response.headers].flat())
        outgoing.end(Buffer.from(await response.arrayBuffer()))
      })
      .catch(() => outgoing.destroy())
  })
  const address = `http://127.0.0.1:${await listen(server, 0)}`
  const { releases, intake, clock, log } = world
  const app = createWeb({
    organisation: reading,
    publicUrl: address,
    formKeys: FORM_KEYS,
    releases,
    intake,
    clock,
    random: randomBytes,
    assets,
    log,
  })
  let isDown = false
  world.dynamo.client.middlewareStack.add(
    (next) => (request) => (isDown ? Promise.reject(new Error('the table does not answer')) : next(request)),
    { step: 'initialize' },
  )
  return {
    ...world,
    address,
    /** From now on the table answers nothing, or everything again. */
    cutTable: (down: boolean) => {
      isDown = down
    },
    async stop() {
      await close(server)
      await world.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming
  const body = await readBody(incoming, 8 * 1024 * 1024)
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
  const carries = method !== 'GET' && method !== 'HEAD'
  return new Request(`http://${headers.host}${url}`, {
    method,
    headers: given,
    body: carries && body ? new Uint8Array(body) : null,
  })
}
