/** What a letter says that tells of many enquiries at once. */
export const digestWords = {
  subject: (count: number, headline: string, next: string) => `${many(count)} on “${headline}”, next: ${next}`,
  title: (count: number) => many(count),
  why: 'They came within minutes of each other, so they stand in one letter. Each of them is in no other.',
  next: 'Next deadline',
  entry: (deadline: string, outlet: string) => `${deadline}: ${outlet}`,
  shortened: (reference: string) => `Shortened here. The whole question stands in ${reference}.`,
  replyHeading: 'How to answer',
  reply: 'Call or email each reporter by the links above. A reply to this letter goes to the press office, not to a reporter.',
}

function many(count: number): string {
  return count === 1 ? '1 enquiry' : `${count} enquiries`
}
