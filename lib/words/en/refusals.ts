/** Pages for when something cannot be done. Each says what to do and names a person to call. */
export const refusalWords = {
  notFound: {
    title: 'Page not found',
    text: ['If you typed the address, check it is correct.', 'If you followed a link, the page may have moved.'],
  },
  notAllowed: { title: 'This page cannot be sent anything', text: ['Go back and use the form on the page.'] },
  tooLarge: {
    title: 'Your question is too long to send',
    text: ['Go back: your text is still in the form.', 'Shorten your question to 5,000 characters and press Send again.'],
  },
  wrongType: {
    title: 'We could not read what was sent',
    text: ['Go back: your text is still in the form.', 'Press Send again, or call the press office.'],
  },
  failure: {
    title: 'We could not take your question',
    lead: 'It has not reached us. Something is wrong on our side, and we know about it.',
    textTitle: 'Your text',
    textLead: 'Copy it, so that nothing is lost. Going back keeps the form as you filled it in, too.',
    again: 'Go back and press Send again in a few minutes, or call now:',
  },
  broken: { title: 'Sorry, there is a problem with this page', text: ['Try again in a few minutes.'] },
  help: 'Call the press office',
  newsroom: 'Go to the newsroom',
} as const
