/** What the letter says that asks somebody to tell a reporter before an answer is late. */
export const latePromptWords = {
  subject: (deadline: string, outlet: string, reference: string) =>
    `Tell the reporter when to expect news: ${deadline}, ${outlet} [${reference}]`,
  title: 'Tell the reporter when to expect news',
  asked: (name: string, outlet: string) => `${name}, ${outlet}, waits for an answer, and nobody has picked the enquiry up.`,
  late: 'If the answer will be late, say so now, and when there will be one. A reporter who knows can plan for it.',
}
