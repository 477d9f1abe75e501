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
    lead: 'Something is wrong on our side, and we know about it. Treat your question as not sent until you see a reference.',
    call: 'To be sure, call the press office:',
    again: 'Or try again in a few minutes. Sending it twice does no harm: it stays one question.',
    send: 'Send it again',
    textTitle: 'Your text',
    textLead: 'Nothing is lost: this is what you wrote, ready to be copied.',
  },
  broken: { title: 'Sorry, there is a problem with this page', text: ['Try again in a few minutes.'] },
  help: 'You can always call the press office:',
  newsroom: 'Go to the newsroom',
} as const
