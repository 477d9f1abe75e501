import { mailboxWords as words } from '../../lib/words/en/mailbox.ts'
import { TEXT_FAULTS } from '../sns/faults.ts'
import type { Text } from '../sns/texts.ts'
import { AboveList } from './above-list.tsx'
import { Subject } from './subject.tsx'

/**
 * All texts, newest first, and the way to make SNS fail.
 * @param texts oldest first
 * @param moment a moment as people read it
 */
export function textsPage(texts: readonly Text[], moment: (iso: string) => string) {
  return (
    <>
      <h1>{words.texts}</h1>
      <p class="lead">{words.textsAbout}</p>
      {texts.length === 0 ? <p class="empty">{words.noTexts}</p> : <List texts={texts} moment={moment} />}
      <h2>{words.failTexts}</h2>
      <form class="stacked" method="post" action="/texts/faults">
        <label for="fault">{words.failHow}</label>
        <select id="fault" name="fault">
          {Object.keys(TEXT_FAULTS).map((fault) => (
            <option value={fault}>{fault}</option>
          ))}
        </select>
        <label for="times">{words.failTextTimes}</label>
        <input id="times" name="times" inputmode="numeric" value="1" />
        <button type="submit">{words.failButton}</button>
      </form>
    </>
  )
}

function List({ texts, moment }: { texts: readonly Text[]; moment: (iso: string) => string }) {
  return (
    <>
      <AboveList count={words.textCount(texts.length)} action="/texts/empty" label={words.emptyTexts} />
      <ol class="letters">
        {texts.toReversed().map(({ topic, text, sentAt }) => (
          <li>
            <p class="route">
              {words.textTo} <b>{topic.slice(topic.lastIndexOf(':') + 1)}</b>
            </p>
            <p class="said">
              <Subject text={text} />
            </p>
            <p class="when">
              <span class="tag">{words.textLength(text.length)}</span> <time datetime={sentAt}>{moment(sentAt)}</time>
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
