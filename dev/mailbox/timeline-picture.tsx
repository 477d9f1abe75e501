import { timelineWords as words } from '../../lib/words/en/timeline.ts'
import type { Standing } from './letter.ts'
import type { Entry } from './timeline.ts'
import { layoutOf } from './timeline-layout.ts'

/** Two drawings of one thing, of which the style sheet shows one: text in a picture that shrinks cannot be read. */
const SIZES = [
  { name: 'wide', width: 920, room: 72, isNamed: true },
  { name: 'narrow', width: 314, room: 25, isNamed: false },
] as const

type Layout = ReturnType<typeof layoutOf>

/** The way of an enquiry as a picture: steps, letters and events over time, with the deadline and now. */
export function TimelinePicture({ entries, zone }: { entries: readonly Entry[]; zone: string }) {
  return (
    <>
      {SIZES.map((size) => {
        const layout = layoutOf(entries, size, zone)
        return (
          <svg
            class={`picture picture-${size.name}`}
            viewBox={`0 0 ${layout.width} ${layout.height}`}
            role="img"
            aria-label={labelOf(layout)}
          >
            <Lanes layout={layout} />
            <Uprights layout={layout} />
            <Rungs layout={layout} isNamed={size.isNamed} />
            <Marks layout={layout} />
          </svg>
        )
      })}
    </>
  )
}

function labelOf({ rungs, letters }: Layout): string {
  const those = (standing: string) => rungs.filter(({ entry }) => entry.standing === standing).length
  return words.pictureOf(those('done'), those('to-come'), letters.length)
}

function Lanes({ layout: { lanes, laneFrom, width } }: { layout: Layout }) {
  return (
    <>
      {lanes.map(({ lane, y }) => (
        <>
          <text class="lane-name" x="0" y={y + 4}>
            {words.lanes[lane]}
          </text>
          <line class="lane" x1={laneFrom} x2={width} y1={y} y2={y} />
        </>
      ))}
    </>
  )
}

function Uprights({ layout: { uprights, bottom } }: { layout: Layout }) {
  return (
    <>
      {uprights.map(({ entry, x, y }) => (
        <g class={`upright upright-${entry.is}`}>
          <line x1={x} x2={x} y1={y + 4} y2={bottom} />
          <text x={x} y={y} text-anchor="middle">
            {entry.is === 'now' ? words.now : words.deadline}
          </text>
        </g>
      ))}
    </>
  )
}

function Rungs({ layout: { rungs }, isNamed }: { layout: Layout; isNamed: boolean }) {
  return (
    <>
      {rungs.map(({ entry, x, y }) => (
        <g class={`rung rung-${entry.standing}`}>
          <circle cx={x} cy={y} r="10.5" />
          <text x={x} y={y + 4.5} text-anchor="middle">
            {entry.number}
          </text>
          {isNamed ? (
            <text class="rung-name" x={x} y={y + 28} text-anchor="middle">
              {words.rungShort[entry.rung]}
            </text>
          ) : null}
        </g>
      ))}
    </>
  )
}

function Marks({ layout: { letters, events, times, height } }: { layout: Layout }) {
  return (
    <>
      {letters.map(({ entry, x, y }) => (entry.is === 'letter' ? <Envelope x={x} y={y} standing={entry.standing} /> : null))}
      {events.map(({ x, y }) => (
        <circle class="happened" cx={x} cy={y} r="5" />
      ))}
      {times.map(({ x, text }) => (
        <text class="axis" x={x} y={height - 4} text-anchor="middle">
          {text}
        </text>
      ))}
    </>
  )
}

function Envelope({ x, y, standing }: { x: number; y: number; standing: Standing }) {
  const [left, top] = [x - 9, y - 6.5]
  return (
    <g class={`envelope envelope-${standing}`}>
      <rect x={left} y={top} width="18" height="13" rx="1.5" />
      <path d={`M${left + 1.5} ${top + 2} L${x} ${top + 8} L${left + 16.5} ${top + 2}`} />
    </g>
  )
}
