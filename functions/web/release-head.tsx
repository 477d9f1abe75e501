import { listingOf, updatedAt } from '../../lib/listing.ts'
import { namedContact, type Release } from '../../lib/release.ts'
import { type Data, DataBlock } from '../../lib/ui/data-block.tsx'
import { releasePageWords as words } from '../../lib/words/en/newsroom.ts'
import type { Web } from './web.ts'

type Published = { web: Pick<Web, 'organisation' | 'publicUrl'>; release: Release }

/** What a release's page says to machines. An earlier version says whose it is, a withdrawn release nothing of its text. */
export function ReleaseHead({ web, release, shown }: Published & { shown: Release }) {
  const address = `${web.publicUrl}/releases/${release.slug}`
  if (shown !== release || release.withdrawnAt) return <link rel="canonical" href={address} />
  const { headline, summary } = listingOf(release)
  return (
    <>
      <link rel="canonical" href={address} />
      <meta name="description" content={summary} />
      <meta property="og:type" content="article" />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={web.organisation.name} />
      <meta property="og:title" content={headline} />
      <meta property="og:description" content={summary} />
      <DataBlock data={newsArticle(web, release)} />
    </>
  )
}

/**
 * The release as search engines and news tools read it (https://schema.org/NewsArticle). It says what the page shows and nothing more:
 * the press contact by name and telephone, and the form; the address of a person's mailbox is not printed for collectors of addresses.
 */
export function newsArticle({ organisation, publicUrl }: Published['web'], release: Release): Data {
  const { slug, headline, publishedAt, language } = release
  const address = `${publicUrl}/releases/${slug}`
  const contact = namedContact(release)
  const office: Data = { '@type': 'Organization', name: organisation.name, url: organisation.website }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline,
    description: listingOf(release).summary,
    inLanguage: language,
    datePublished: publishedAt.toString(),
    dateModified: updatedAt(release).toString(),
    author: office,
    publisher: {
      ...office,
      contactPoint: {
        '@type': 'ContactPoint',
        contactType: words.contactType,
        name: contact?.name ?? organisation.team,
        telephone: (contact?.phones[0] ?? organisation.pressOffice.phone).number,
        url: `${address}/enquiry`,
      },
    },
  }
}
