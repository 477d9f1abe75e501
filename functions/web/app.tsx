import type { Context } from 'hono'
import { HonoBase } from 'hono/hono-base'
import { TrieRouter } from 'hono/router/trie-router'
import { faultName } from '../../lib/runtime/log.ts'
import { page, RETRY_SECONDS } from './answers.ts'
import { archive } from './archive.tsx'
import { enquiryForm, sendEnquiry } from './enquiry.tsx'
import { feed } from './feed.ts'
import { safeHeaders } from './headers.ts'
import { newsroom } from './newsroom.tsx'
import { accessibility, privacy, serviceStandard } from './policies.tsx'
import { type RefusalKind, RefusalPage } from './refusals.tsx'
import { releasePage } from './release.tsx'
import { requestLog } from './request-log.ts'
import { asset, health, securityTxt } from './small-files.ts'
import type { Parts } from './web.ts'

const isForm = (path: string) => /^(\/releases\/[^/]+)?\/enquiry$/.test(path)

/** Every address of the newsroom on one screen. */
export function createWeb(parts: Parts): HonoBase {
  const { styles, icon } = parts.assets
  const web = { ...parts, site: { organisation: parts.organisation, styles, icon } }
  const app = new HonoBase({ router: new TrieRouter() })
  const refuse = (kind: RefusalKind, status: 404 | 405 | 503) => (c: Context) =>
    page(c, <RefusalPage site={web.site} kind={kind} />, status, 'none')

  app.use(requestLog(web))
  app.use(safeHeaders(web.publicUrl))

  app.get('/', newsroom(web))
  app.get('/archive', archive(web))
  app.get('/feed.xml', feed(web))
  app.get('/releases/:slug', releasePage(web))
  app.get('/releases/:slug/enquiry', enquiryForm(web))
  app.post('/releases/:slug/enquiry', sendEnquiry(web))
  app.get('/enquiry', enquiryForm(web))
  app.post('/enquiry', sendEnquiry(web))
  app.get('/privacy', privacy(web))
  app.get('/accessibility', accessibility(web))
  app.get('/service-standard', serviceStandard(web))
  app.get('/.well-known/security.txt', securityTxt(web))
  app.get('/healthz', health)
  app.get('/assets/:name', asset(web))

  app.on(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'], '*', (c) => {
    c.header('Allow', isForm(c.req.path) ? 'GET, HEAD, POST' : 'GET, HEAD')
    return refuse('notAllowed', 405)(c)
  })
  app.notFound(refuse('notFound', 404))
  app.onError((fault, c) => {
    web.log('page-failed', { error: faultName(fault) })
    c.header('Retry-After', RETRY_SECONDS)
    return refuse('broken', 503)(c)
  })
  return app
}
