/** Sections of the pages that say what we promise: a heading and paragraphs; `list` makes the paragraphs a list. */
export type Section = { heading: string | null; paragraphs: string[]; list?: boolean }

type Facts = { organisation: string; team: string; email: string; phone: string; address: string; retention: string }

/** @param facts.retention the organisation's retention period in words, the same that deletes the data */
export function privacyWords({ organisation, email, phone, address, retention }: Facts): { title: string; sections: Section[] } {
  return {
    title: 'Privacy notice',
    sections: [
      {
        heading: null,
        paragraphs: [
          `This notice is about the questions that reporters send to ${organisation} through this newsroom. ${organisation} is the controller of that data.`,
        ],
      },
      {
        heading: 'What we keep',
        list: true,
        paragraphs: [
          'your name, your outlet, and the email address and telephone number that you give us',
          'your question, your deadline and the other details of the form',
          'what we did with it and when: who was told, who has it, when it was closed',
        ],
      },
      {
        heading: 'What we do not keep',
        paragraphs: [
          'We set no cookies on these pages, use no analytics, and record neither your IP address nor your browser with your question.',
        ],
      },
      {
        heading: 'Why, and on what grounds',
        paragraphs: [
          'We use it to answer you, to answer in time, and to be able to show what was asked and said. For a public body this is a task in the public interest (Article 6(1)(e) of the UK GDPR).',
        ],
      },
      {
        heading: 'Who sees it',
        paragraphs: [
          'The press contact whom the release names, and the press office. Other reporters never do. Amazon Web Services stores it and sends our emails for us.',
          'Requests for information that are made to public bodies can be disclosed under the Freedom of Information Act.',
        ],
      },
      {
        heading: 'How long we keep it',
        paragraphs: [
          `We delete your question and everything about it ${retention} after it reached us. Backups are overwritten within a further 35 days.`,
        ],
      },
      {
        heading: 'Your rights',
        paragraphs: [
          `You can ask for a copy of your data, and to have it corrected or deleted. Write to ${email}, call ${phone}, or write to ${address}.`,
          'If you are not content with what we do, you can complain to the Information Commissioner at https://ico.org.uk/make-a-complaint/',
        ],
      },
    ],
  }
}

/** What people with any way of reading can count on, and whom to tell when they cannot. */
export function accessibilityWords({ organisation, email, phone }: Facts): { title: string; sections: Section[] } {
  return {
    title: 'Accessibility statement',
    sections: [
      {
        heading: null,
        paragraphs: [
          `This statement is about the newsroom and the enquiry form of ${organisation}. We want as many people as possible to be able to use them.`,
        ],
      },
      {
        heading: 'You can',
        list: true,
        paragraphs: [
          'zoom in up to 400 % without anything leaving the screen',
          'use every page with a keyboard alone',
          'use every page without JavaScript and without cookies',
          'listen to every page with a screen reader',
          'take as long as you like: a form that was open for a day is sent with one more press, and nothing you typed is lost',
        ],
      },
      {
        heading: 'How accessible it is',
        paragraphs: [
          'The pages are built to meet the Web Content Accessibility Guidelines 2.2 at level AA. They are checked with axe and with a keyboard each time they change. They have not been audited by an independent tester yet.',
        ],
      },
      {
        heading: 'If something does not work for you',
        paragraphs: [
          `Call ${phone} or write to ${email}. You can ask your question there and then: the form is never the only door.`,
        ],
      },
      {
        heading: 'Enforcement',
        paragraphs: [
          'The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not content with our answer, contact the Equality Advisory and Support Service at https://www.equalityadvisoryservice.com/',
        ],
      },
    ],
  }
}

type Standard = { inHours: number; onCall: number; hours: string[]; phone: string; outOfHours: string | null }

/**
 * What the organisation promises to those who ask.
 * @param hours opening hours in words, a line each
 */
export function standardWords({ inHours, onCall, hours, phone, outOfHours }: Standard): { title: string; sections: Section[] } {
  return {
    title: 'How we answer the media',
    sections: [
      {
        heading: 'What you can count on',
        list: true,
        paragraphs: [
          'You know at once who has your question, on which number, and by when to expect news.',
          `When the press office is open, a person has picked up your question within ${inHours} minutes.`,
          `When somebody is on call, a person has picked it up within ${onCall} minutes.`,
          'We work to your deadline, and we tell you before it passes when an answer will be late.',
          'Nobody else who asks about the same release sees your question, your name or your outlet.',
        ],
      },
      { heading: 'When the press office is open', list: true, paragraphs: hours },
      {
        heading: 'The telephone',
        paragraphs: [
          `You can always call ${phone} instead of using the form.`,
          ...(outOfHours === null ? [] : [`Out of hours, call ${outOfHours}.`]),
        ],
      },
    ],
  }
}

/** "one year", "2 years", "90 days". */
export function retentionWords(days: number): string {
  const years = days / 365
  if (Number.isInteger(years)) return years === 1 ? 'one year' : `${years} years`
  return `${days} days`
}
