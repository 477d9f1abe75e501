/** Whether an address bears a person's name: "j.roe@ellerby.org.uk" is Jane Roe's. */
export function isOwn(email: string, name: string | null): boolean {
  const local = email
    .slice(0, email.indexOf('@'))
    .normalize('NFD')
    .replaceAll(/[^a-z]/gi, '')
    .toLowerCase()
  const words = (name ?? '')
    .normalize('NFD')
    .replaceAll(/[^\p{L} -]/gu, '')
    .toLowerCase()
    .split(/[ -]/)
  return words.some((word) => word.length > 2 && local.includes(word))
}
