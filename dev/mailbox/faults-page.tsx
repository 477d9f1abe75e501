import { mailboxWords as words } from '../../lib/words/en/mailbox.ts'
import { BEHAVIOURS, type Behaviour } from '../ses/behaviour.ts'
import { FAULTS } from '../ses/faults.ts'

/** How to make addresses misbehave and SES fail. */
export function faultsPage(treatments: ReadonlyMap<string, Behaviour>) {
  return (
    <>
      <p class="back">
        <a href="/">{words.toMailbox}</a>
      </p>
      <h1>{words.faults}</h1>
      <p class="lead">{words.faultsAbout}</p>
      <h2>{words.treat}</h2>
      {treatments.size === 0 ? (
        <p>{words.treatNone}</p>
      ) : (
        <dl class="facts">
          {[...treatments].map(([address, behaviour]) => (
            <div>
              <dt>{address}</dt>
              <dd>{words.behaviour[behaviour]}</dd>
            </div>
          ))}
        </dl>
      )}
      <form class="stacked" method="post" action="/treatments">
        <label for="address">{words.treatAddress}</label>
        <input id="address" name="address" type="email" required autocomplete="off" />
        <label for="behaviour">{words.treatHow}</label>
        <select id="behaviour" name="behaviour">
          {BEHAVIOURS.map((behaviour) => (
            <option value={behaviour}>{words.behaviour[behaviour]}</option>
          ))}
        </select>
        <button type="submit">{words.treatButton}</button>
      </form>
      <h2>{words.failNext}</h2>
      <form class="stacked" method="post" action="/faults">
        <label for="fault">{words.failHow}</label>
        <select id="fault" name="fault">
          {Object.keys(FAULTS).map((fault) => (
            <option value={fault}>{fault}</option>
          ))}
        </select>
        <label for="times">{words.failTimes}</label>
        <input id="times" name="times" inputmode="numeric" value="1" />
        <button type="submit">{words.failButton}</button>
      </form>
    </>
  )
}
