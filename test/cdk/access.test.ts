import { expect, test } from 'vitest'
import { FUNCTION_SETTINGS } from '../../lib/runtime/settings.ts'
import {
  DRAFTS_DUE_PARTITION,
  DRAFTS_PARTITION,
  draftKey,
  enquiryKey,
  INDEXES,
  NEWSROOM_MONTHS,
  recalledKey,
  releaseKey,
  toldKey,
  versionKey,
} from '../../lib/store/keys.ts'
import { allows, type Request, statementsOf } from '../support/policy.ts'
import { plain } from '../support/template.ts'

const template = plain()
const names = Object.keys(FUNCTION_SETTINGS)
const roles = Object.fromEntries(names.map((name) => [name, statementsOf(template, name)]))

const TABLE = 'Table.Arn'
const index = (name: string) => `${TABLE}/index/${name}`
const about = (action: string, leadingKey: string | null, resource = TABLE, extra: Record<string, string[]> = {}): Request => ({
  action: `dynamodb:${action}`,
  resource,
  context: { ...(leadingKey === null ? {} : { 'dynamodb:LeadingKeys': [leadingKey] }), ...extra },
})
const may = (name: string, request: Request) => allows(roles[name] ?? [], request)

const DRAFT = draftKey('drf_8d1f').pk
const ENQUIRY = enquiryKey('ME-7K3Q9F').pk
const RELEASE = releaseKey('inspector-finds-substantial-progress').pk

test('the public function reads releases and the newsroom, and puts enquiries in', () => {
  expect(may('web', about('GetItem', RELEASE))).toBe(true)
  expect(may('web', about('GetItem', versionKey('inspector-finds-substantial-progress', 1).pk))).toBe(true)
  expect(may('web', about('Query', 'NEWSROOM#2026-11', index('newsroom')))).toBe(true)
  expect(may('web', about('Query', NEWSROOM_MONTHS, index('newsroom')))).toBe(true)
  expect(may('web', about('PutItem', ENQUIRY))).toBe(true)
  expect(may('web', about('UpdateItem', ENQUIRY, TABLE, { 'dynamodb:ReturnValues': ['NONE'] }))).toBe(true)
})

const PEOPLE = ['PERSON#oscar.mortali@reading.gov.uk', 'ROTA#', 'BUDGET#2026-11-24', 'DIGEST#dig_1']

test.each(PEOPLE)('the public function is refused all of %s', (partition) => {
  for (const action of ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query']) {
    expect(may('web', about(action, partition)), action).toBe(false)
    expect(may('web', about(action, partition, index('newsroom'))), action).toBe(false)
  }
  expect(may('web', about('Query', 'DESK#PEOPLE', index('desk')))).toBe(false)
})

test('those who tell know people, rota, counters and digests; feedback notes what it hears; the sweep alone keeps the rota', () => {
  const [person = '', rota = '', budget = '', digest = ''] = PEOPLE
  const counting = { 'dynamodb:ReturnValues': ['UPDATED_NEW'] }
  const who = (action: string, key: string, extra = {}) => names.filter((name) => may(name, about(action, key, TABLE, extra)))
  expect(who('GetItem', person)).toEqual(['notify', 'sweep', 'feedback'])
  expect(who('UpdateItem', person)).toEqual(['notify', 'sweep', 'feedback'])
  expect(who('UpdateItem', person, counting)).toEqual([])
  expect(who('GetItem', rota)).toEqual(['notify', 'sweep'])
  expect(who('UpdateItem', rota)).toEqual(['sweep'])
  expect(who('UpdateItem', budget, counting)).toEqual(['notify', 'sweep', 'feedback'])
  expect(who('PutItem', budget)).toEqual(['notify', 'sweep'])
  expect(who('GetItem', budget)).toEqual(['notify', 'sweep'])
  expect(who('GetItem', digest)).toEqual(['notify', 'sweep', 'feedback'])
  expect(who('PutItem', digest)).toEqual(['notify', 'sweep'])
  expect(PEOPLE.flatMap((key) => who('DeleteItem', key))).toEqual([])
})

test('the sweep alone sends texts, and to whoever is on call alone', () => {
  const publish = (resource: string): Request => ({ action: 'sns:Publish', resource })
  const topics = Object.keys(template.Resources).filter((id) => template.Resources[id]?.Type === 'AWS::SNS::Topic')
  const onCall = topics.find((id) => id.startsWith('OnCall')) ?? ''
  expect(names.filter((name) => may(name, publish(onCall)))).toEqual(['sweep'])
  expect(topics.filter((id) => may('sweep', publish(id)))).toEqual([onCall])
  expect(may('sweep', publish('*'))).toBe(false)
})

test('no role comes near the size at which IAM refuses it', () => {
  for (const name of names) expect(JSON.stringify(roles[name]).length, name).toBeLessThan(7000)
})

test.each([
  ['a draft', about('GetItem', DRAFT)],
  ['a draft with what it was before', about('Query', DRAFT)],
  ['the list of drafts', about('Query', 'DESK#DRAFTS', index('desk'))],
  ['the list of drafts through the newsroom', about('Query', 'DESK#DRAFTS', index('newsroom'))],
  ['who was told of a correction', about('GetItem', 'TOLD#inspector')],
  ['an enquiry', about('GetItem', ENQUIRY)],
  ['an enquiry with its events', about('Query', ENQUIRY)],
  ['many items at once', about('BatchGetItem', RELEASE)],
  ['the whole table', about('Scan', null)],
  ['what is due', about('Query', 'DUE#0', index('due'))],
  ['the desk', about('Query', 'DESK#OPEN#0', index('desk'))],
  ['a reporter’s history', about('Query', 'REPORTER#abc', index('reporter'))],
  ['a desk partition through the newsroom', about('Query', 'DESK#OPEN#0', index('newsroom'))],
  ['the newsroom as a whole', about('Scan', null, index('newsroom'))],
  ['an item whose key it does not name', about('GetItem', null)],
  ['an enquiry through the answer of a change', about('UpdateItem', ENQUIRY, TABLE, { 'dynamodb:ReturnValues': ['ALL_OLD'] })],
  ['an enquiry by PartiQL', about('PartiQLSelect', ENQUIRY)],
])('the public function is refused when it reads %s', (_what, request) => {
  expect(may('web', request)).toBe(false)
})

test.each(Object.keys(INDEXES))(
  'the public function is refused every partition in which drafts stand, through the index %s',
  (name) => {
    for (const partition of [DRAFTS_PARTITION, DRAFTS_DUE_PARTITION, DRAFT, 'DRAFT#', recalledKey('drf_8d1f', 1).pk]) {
      expect(may('web', about('Query', partition, index(name))), partition).toBe(false)
    }
  },
)

test.each([
  ['puts a release', about('PutItem', RELEASE)],
  ['puts a draft', about('PutItem', DRAFT)],
  ['deletes a draft', about('DeleteItem', DRAFT)],
  ['deletes a release', about('DeleteItem', RELEASE)],
  ['changes a draft', about('UpdateItem', DRAFT)],
  ['deletes an enquiry', about('DeleteItem', ENQUIRY)],
  ['sends a letter', { action: 'ses:SendRawEmail', resource: 'identity/reading.gov.uk' }],
])('the public function is refused when it %s', (_what, request) => {
  expect(may('web', request)).toBe(false)
})

test.each(names)('%s has no wildcard action, no wildcard index and deletes no enquiry', (name) => {
  const statements = roles[name] ?? []
  expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([])
  expect(statements.flatMap(({ Resource }) => Resource).filter((resource) => resource.includes('index/*'))).toEqual([])
  expect(may(name, about('Scan', null))).toBe(false)
  expect(may(name, about('DeleteItem', ENQUIRY))).toBe(false)
})

test('only a listing of stream names may name no resource', () => {
  const free = Object.values(roles).flatMap((statements) => statements.filter(({ Resource }) => Resource.includes('*')))
  expect(free.map(({ Action }) => Action)).toEqual([['dynamodb:ListStreams'], ['dynamodb:ListStreams']])
})

test('only those who tell may send, and only from the organisation’s address', () => {
  const letter = (from: string): Request => ({
    action: 'ses:SendRawEmail',
    resource: 'arn:AWS::Partition:ses:AWS::Region:AWS::AccountId:identity/press.reading.gov.uk',
    context: { 'ses:FromAddress': [from] },
  })
  expect(names.filter((name) => may(name, letter('enquiries@press.reading.gov.uk')))).toEqual(['notify', 'sweep'])
  expect(names.filter((name) => may(name, letter('leader@press.reading.gov.uk')))).toEqual([])
})

test('only the sweep reads and moves drafts, and only it puts and takes away releases', () => {
  for (const action of ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem']) {
    expect(names.filter((name) => may(name, about(action, DRAFT)))).toEqual(['sweep'])
  }
  for (const action of ['PutItem', 'UpdateItem', 'DeleteItem']) {
    expect(names.filter((name) => may(name, about(action, RELEASE)))).toEqual(['sweep'])
  }
  expect(names.filter((name) => may(name, about('Query', DRAFT)))).toEqual([])
  expect(names.filter((name) => may(name, about('Query', 'DESK#DRAFTS', index('desk'))))).toEqual([])
})

test('only those who tell look at who asked, the sweep alone notes whom it tells; nobody reads or changes the notes', () => {
  const TOLD = toldKey('inspector-finds-substantial-progress', 2, 'hash').pk
  expect(names.filter((name) => may(name, about('Query', 'ABOUT#inspector', index('about'))))).toEqual(['notify', 'sweep'])
  expect(names.filter((name) => may(name, about('PutItem', TOLD)))).toEqual(['sweep'])
  expect(names.filter((name) => may(name, about('GetItem', TOLD)))).toEqual([])
  expect(names.filter((name) => may(name, about('DeleteItem', TOLD)))).toEqual([])
})

test('only those who tell look at what is due and for a reporter’s earlier posts', () => {
  expect(names.filter((name) => may(name, about('Query', 'DUE#0', index('due'))))).toEqual(['notify', 'sweep'])
  expect(names.filter((name) => may(name, about('Query', 'REPORTER#abc', index('reporter'))))).toEqual(['notify', 'sweep'])
})

test('a prefix that is left out of a policy would be seen', () => {
  const open = (roles['web'] ?? []).map((one) => ({ ...one, Condition: {} }))
  expect(allows(open, about('GetItem', DRAFT))).toBe(true)
})
