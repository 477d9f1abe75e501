import type { Context } from 'hono'
import { emptyFields, type FormReading, prefilledFields, readForm } from '../../lib/form.ts'
import { type FormBrief, newFormId, readFormToken, signFormToken } from '../../lib/form-token.ts'
import { heldReason } from '../../lib/held.ts'
import { briefOf, type ReleaseBrief } from '../../lib/release.ts'
import { faultName } from '../../lib/runtime/log.ts'
import { page } from './answers.ts'
import { FormPage } from './form-page.tsx'
import { Receipt } from './receipt.tsx'
import { FailurePage, RefusalPage } from './refusals.tsx'
import { findRelease } from './release.tsx'
import type { Web } from './web.ts'

/** Bytes of a whole post; 5,000 characters of any script, percent-encoded, fit twice over. */
const LARGEST_BODY = 64 * 1024
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;|$)/i

/** A fresh token: a form of its own. */
function newToken(web: Web, release: ReleaseBrief | null, prefilled: boolean): string {
  return signFormToken({ release, formId: newFormId(web.random(16)), issuedAt: web.clock(), prefilled }, web.formKeys)
}

/** GET …/enquiry — the form; values in the address fill it in. */
export const enquiryForm = (web: Web) => async (c: Context) => {
  const slug = c.req.param('slug')
  const release = await findRelease(web, slug)
  if (slug !== undefined && !release) return c.notFound()
  const brief = release && briefOf(release)
  const fields = prefilledFields(new URL(c.req.url).searchParams)
  const prefilled = Object.values(fields).some((text) => text !== '')
  const form = { site: web.site, release: brief, fields, problems: [], now: web.clock() }
  return page(c, <FormPage {...form} token={newToken(web, brief, prefilled)} />, 200, 'form')
}

/** POST …/enquiry?send — one conditional write and no read; the answer is the receipt. */
export const sendEnquiry = (web: Web) => async (c: Context) => {
  if (!FORM_TYPE.test(c.req.header('content-type') ?? ''))
    return page(c, <RefusalPage site={web.site} kind="wrongType" />, 415, 'none')
  const body = await c.req.text()
  if (Buffer.byteLength(body) > LARGEST_BODY) return page(c, <RefusalPage site={web.site} kind="tooLarge" />, 413, 'none')
  const form = readForm(body, web.clock(), web.organisation.zone)
  try {
    return await answer(web, c, form)
  } catch (fault) {
    web.log('page-failed', { error: faultName(fault) })
    c.header('Retry-After', '120')
    return page(c, <FailurePage site={web.site} fields={form.fields} />, 503, 'none')
  }
}

async function answer(web: Web, c: Context, form: FormReading) {
  const slug = c.req.param('slug')
  const token = readFormToken(form.token, web.formKeys, web.clock())
  const isOwn = token.is === 'valid' && (token.brief.release?.slug ?? undefined) === slug
  if (!isOwn) return renew(web, c, form)
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
function again(web: Web, c: Context, form: FormReading, release: ReleaseBrief | null) {
  const problems = form.is === 'wrong' ? form.problems : []
  const shown = { site: web.site, release, fields: form.fields, problems, now: web.clock() }
  return page(c, <FormPage {...shown} token={form.token} />, 422, 'none')
}

/**
 * A form whose token is missing, damaged or a day old: nothing is lost, it only has to be sent once more.
 * A release that is gone, or that never was, offers the text as a general question.
 */
async function renew(web: Web, c: Context, form: FormReading) {
  const slug = c.req.param('slug')
  const release = await findRelease(web, slug)
  const problems = form.is === 'wrong' ? form.problems : []
  const shown = { site: web.site, fields: form.fields ?? emptyFields(), problems, now: web.clock() }
  if (slug !== undefined && !release) {
    return page(c, <FormPage {...shown} release={null} token={newToken(web, null, true)} notice="gone" />, 404, 'none')
  }
  const brief = release && briefOf(release)
  return page(c, <FormPage {...shown} release={brief} token={newToken(web, brief, true)} notice="renewed" />, 422, 'none')
}
