/** What stands above a list: how many there are, and the way to empty it. */
export function AboveList({ count, action, label }: { count: string; action: string; label: string }) {
  return (
    <div class="above">
      <p>{count}</p>
      <form method="post" action={action}>
        <button class="quiet" type="submit">
          {label}
        </button>
      </form>
    </div>
  )
}
