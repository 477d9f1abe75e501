import type { Context } from 'hono'
import { isOpenToEnquiries } from '../../lib/correction.ts'
import { type FormReading, prefilledFields, readForm } from '../../lib/form.ts'
import { type FormBrief, newFormId, readFormToken, signFormToken } from '../../lib/form-token.ts'
import { heldReason } from '../../lib/held.ts'
import { briefOf, type ReleaseBrief } from '../../lib/release.ts'
import { faultName } from '../../lib/runtime/log.ts'
import { page, RETRY_SECONDS } from './answers.ts'
import { ClosedPage } from './closed.tsx'
import { FormPage } from './form-page.tsx'
import { readPost } from './post.ts'
import { Receipt } from './receipt.tsx'
import { FailurePage, RefusalPage } from './refusals.tsx'
import { findRelease } from './release.tsx'
import type { Web } from './web.ts'

/** A fresh token. @param formId of the form that it continues; left out, the form is a new one */
function newToken(web: Web, release: ReleaseBrief | null, prefilled: boolean, formId = newFormId(web.random(16))): string {
  return signFormToken({ release, formId, issuedAt: web.clock(), prefilled }, web.formKeys)
}

/** GET …/enquiry — the form; values in the address fill it in. */
export const enquiryForm = (web: Web) => async (c: Context) => {
  const slug = c.req.param('slug')
  const release = await findRelease(web, slug)
  if (slug !== undefined && !release) return c.notFound()
  const { search, searchParams } = new URL(c.req.url)
  if (release && !isOpenToEnquiries(release, web.clock()))
    return page(c, <ClosedPage site={web.site} release={release} form={`/enquiry${search}`} />, 200, 'form')
  const brief = release && briefOf(release)
  const fields = prefilledFields(searchParams)
  const prefilled = Object.values(fields).some((text) => text !== '')
  const form = { site: web.site, release: brief, fields, problems: [], now: web.clock() }
  return page(c, <FormPage {...form} token={newToken(web, brief, prefilled)} />, 200, 'form')
}

/** POST …/enquiry?send — one conditional write and no read; the answer is the receipt. */
export const sendEnquiry = (web: Web) => async (c: Context) => {
  const post = await readPost(c)
  if (post.is !== 'form')
    return page(c, <RefusalPage site={web.site} kind={post.is} />, post.is === 'tooLarge' ? 413 : 415, 'none')
  const form = readForm(post.body, web.clock(), web.organisation.zone)
  try {
    return await answer(web, c, form)
  } catch (fault) {
    web.log('page-failed', { error: faultName(fault) })
    return notStored(web, c, form)
  }
}

/** Nothing was kept, and nobody is told that it was: the text goes back, ready to be sent once more under the same form id. */
function notStored(web: Web, c: Context, { fields, token }: FormReading) {
  c.header('Retry-After', RETRY_SECONDS)
  return page(c, <FailurePage site={web.site} action={`${c.req.path}?send`} fields={fields} token={token} />, 503, 'none')
}

async function answer(web: Web, c: Context, form: FormReading) {
  const slug = c.req.param('slug')
  const token = readFormToken(form.token, web.formKeys, web.clock())
  const isOwn = token.is !== 'damaged' && (token.brief.release?.slug ?? undefined) === slug
  if (!isOwn) return renew(web, c, form)
  if (token.is === 'expired') return renew(web, c, form, token.brief.formId)
  if (form.is === 'wrong') return again(web, c, form, token.brief.release)
  return accept(web, c, form, token.brief)
}

async function accept(web: Web, c: Context, form: Extract<FormReading, { is: 'complete' }>, brief: FormBrief) {
  const now = web.clock()
  const { release, formId } = brief
  const held = heldReason({
    trap: form.trap,
    origin: c.req.header('origin'),
    secFetchSite: c.req.header('sec-fetch-site'),
    publicUrl: web.publicUrl,
    brief,
    now,
  })
  const { reference } = await web.intake.submit({ formId, receivedAt: now, release, words: form.words, held })
  return page(c, <Receipt site={web.site} reference={reference} release={release} words={form.words} now={now} />, 200, 'none')
}

/** The form once more, with what is wrong; its token stays, so that it stays one form. */
function again(web: Web, c: Context, form: Extract<FormReading, { is: 'wrong' }>, release: ReleaseBrief | null) {
  const shown = { site: web.site, release, fields: form.fields, problems: form.problems, now: web.clock() }
  return page(c, <FormPage {...shown} token={form.token} />, 422, 'form')
}

/**
 * A form whose token is missing, damaged or a day old: nothing is lost, it only has to be sent once more.
 * A release that is gone, that never was, or that takes no more questions offers the text as a general one.
 * @param formId of an old form: sending it once more is still the same enquiry
 */
async function renew(web: Web, c: Context, form: FormReading, formId?: string) {
  const slug = c.req.param('slug')
  const release = await findRelease(web, slug)
  const problems = form.is === 'wrong' ? form.problems : []
  const shown = { site: web.site, fields: form.fields, problems, now: web.clock() }
  const isClosed = release !== null && !isOpenToEnquiries(release, shown.now)
  if (slug !== undefined && (!release || isClosed)) {
    const general = { ...shown, release: null, token: newToken(web, null, true, formId) }
    return page(c, <FormPage {...general} notice={isClosed ? 'closed' : 'gone'} />, isClosed ? 422 : 404, 'none')
  }
  const brief = release && briefOf(release)
  return page(c, <FormPage {...shown} release={brief} token={newToken(web, brief, true, formId)} notice="renewed" />, 422, 'form')
}
