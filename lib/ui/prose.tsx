import type { Section } from '../words/en/policies.ts'

/** A page of sections, as the privacy notice and the statements are. */
export function Prose({ title, sections }: { title: string; sections: Section[] }) {
  return (
    <div class="app-measure">
      <h1 class="govuk-heading-xl">{title}</h1>
      {sections.map(({ heading, paragraphs, list }) => (
        <section>
          {heading === null ? null : <h2 class="govuk-heading-m">{heading}</h2>}
          {list ? (
            <ul class="govuk-list govuk-list--bullet">
              {paragraphs.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          ) : (
            paragraphs.map((text) => <p class="govuk-body">{text}</p>)
          )}
        </section>
      ))}
    </div>
  )
}
