/** Names and what they are, one below the other. @param isOnPaper whether they stand on a sheet of their own */
export function Facts({ rows, isOnPaper = false }: { rows: readonly (readonly string[])[]; isOnPaper?: boolean }) {
  return (
    <dl class={isOnPaper ? 'facts paper' : 'facts'}>
      {rows.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
