import { DAY, HOUR, MINUTE, SECOND } from './agenda.ts'
import { carriedBy, noticeOf } from './carried.ts'
import type { Fault } from './faults.ts'
import { createOfficers } from './officers.ts'
import { createStaff, planAbsences, RELEASES } from './people.ts'
import type { Posted } from './post-office.ts'
import { createRandom } from './random.ts'
import type { Entry, NoticeRow } from './record.ts'
import { type Arrival, planArrivals, planOutages, submissionOf, wordsOf } from './reporters.ts'
import { createTown, type Town } from './town.ts'

export type Settings = {
  seed: number
  count: number
  days: number
  start: number
  outagesOfEach: number
  outages: readonly Outage[]
}
/** What is out together. */
export type Outage = readonly Fault[]
export type Window = { faults: Outage; from: number; to: number }
export type Acknowledged = { mailbox: string; at: number; notice: string }
export type Run = {
  town: Town
  windows: Window[]
  /** References that a reporter was shown. */
  receipts: Set<string>
  /** Posts that were answered with the page that says "not received". */
  refused: number
  acknowledged: Acknowledged[]
  countedWhileAway: number
  /** Letters to the press side. */
  letters: number
  texts: number
}

/** Lets a town live for some weeks, with one part of it out at a time, and then rest until nothing is due any more. */
export async function simulate(settings: Settings): Promise<Run> {
  const { seed, count, days, start, outagesOfEach, outages } = settings
  const random = createRandom(seed)
  const arrivals = planArrivals(random, { count, start, days })
  const planned = Array.from({ length: outagesOfEach }, () => outages).flat(1)
  const run: Run = {
    town: createTown({ seed, start, onPosted, onText }),
    windows: planOutages(random, arrivals, planned, HOUR / 2),
    receipts: new Set(),
    refused: 0,
    acknowledged: [],
    countedWhileAway: 0,
    letters: 0,
    texts: 0,
  }
  const { town } = run
  const { agenda, record, people, rotas } = town
  const staff = createStaff({ agenda, people, rotas, absences: planAbsences(random, start, days) })
  const officers = createOfficers(town, staff)

  function onPosted(posted: Posted): void {
    receive(run, staff, officers, posted)
  }
  function onText(): void {
    run.texts++
    for (const reference of record.claimedTexts) officers.hear(reference, 'on-call', agenda.now())
  }

  await staff.writeDown()
  for (const release of RELEASES) await town.releases.publish(release)
  town.tick(start + (days + 30) * DAY)
  for (const arrival of arrivals) agenda.at(arrival.at, () => arrive(run, arrival))
  for (const window of run.windows) {
    agenda.at(window.from, () => window.faults.forEach(town.faults.begin))
    agenda.at(window.to, () => {
      window.faults.forEach(town.faults.end)
      town.post.forgetTarget()
    })
    agenda.at(window.to + 5 * MINUTE, staff.confirmAll)
  }
  await agenda.run(start + (days + 30) * DAY)
  return run
}

type Staff = ReturnType<typeof createStaff>
type Officers = ReturnType<typeof createOfficers>

/** A letter was posted: whoever reads it may act, and an enquiry that it tells of is told, if the letter counts. */
function receive(run: Run, staff: Staff, officers: Officers, posted: Posted): void {
  const { record } = run.town
  const carried = carriedBy(run.town, posted.tags)
  if (carried.length === 0) record.wrong(`a letter about nothing: ${posted.tags.enquiry}`)
  let isPressSide = false
  for (const { reference, notice: id } of carried) {
    const entry = record.entries.get(reference)
    const notice = noticeOf(run.town, { reference, notice: id })
    if (!entry || !notice) record.wrong(`a letter about nothing: ${reference} ${id}`)
    else if (notice.kind !== 'triage') run.acknowledged.push({ mailbox: posted.to, at: posted.at, notice: `${reference}/${id}` })
    else {
      isPressSide = true
      hear(run, staff, officers, posted, entry, notice)
    }
  }
  if (isPressSide) run.letters++
}

function hear(
  run: Run,
  staff: Staff,
  officers: Officers,
  { to, at, arrivesAt }: Posted,
  { enquiry: { reference } }: Entry,
  notice: NoticeRow,
): void {
  if (arrivesAt === null) return
  officers.hear(reference, to, arrivesAt)
  if (notice.counts === false) return
  if (staff.isAway(to, at)) run.countedWhileAway++
  else run.town.record.tell(reference, { at: arrivesAt, by: notice.rung ?? notice.audience })
}

async function arrive(run: Run, arrival: Arrival): Promise<void> {
  const { agenda, random, intake, webClock } = run.town
  const submission = submissionOf(random, arrival, webClock())
  const send = async (changes: Partial<typeof submission>) => {
    try {
      const { reference } = await intake.submit({ ...submission, receivedAt: webClock(), ...changes })
      run.receipts.add(reference)
    } catch {
      run.refused++
    }
  }
  await send({})
  if (random.chance(0.04))
    agenda.at(agenda.now() + random.between(5, 90) * MINUTE, () =>
      send({ words: { ...wordsOf(random, agenda.now()), reporter: submission.words.reporter } }),
    )
  if (random.chance(0.02)) agenda.at(agenda.now() + random.between(30 * SECOND, HOUR), () => send({ formId: random.hex(32) }))
}
