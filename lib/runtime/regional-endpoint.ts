/** What the SDK tells of a call when it asks where to send it. */
export type EndpointQuestion = { Endpoint?: string; Region?: string; UseFIPS?: boolean; UseDualStack?: boolean }

/** How addresses of the public regions end; isolated and sovereign regions have endings of their own, and are none of ours. */
const ENDINGS = [
  { regions: /^cn-[a-z]+-\d$/, ending: 'amazonaws.com.cn' },
  { regions: /^([a-z]{2}|us-gov)-[a-z]+-\d$/, ending: 'amazonaws.com' },
] as const

/**
 * Where a service stands in a region. In the bundles it stands in for the SDK's endpoint rules, which come to the same for us
 * and are twenty times its size (docs/decisions/bundles.md).
 * @param prefix of the service's host, for example `dynamodb`
 * @throws Error for FIPS, dual stack and regions that it does not know, rather than an address that only looks right
 */
export function regionalEndpoint(prefix: string) {
  return ({ Endpoint, Region = '', UseFIPS = false, UseDualStack = false }: EndpointQuestion): { url: URL } => {
    if (UseFIPS || UseDualStack) throw new Error('endpoints for FIPS and dual stack are not in this bundle')
    if (Endpoint !== undefined) return { url: new URL(Endpoint) }
    const known = ENDINGS.find(({ regions }) => regions.test(Region))
    if (!known) throw new Error(`the endpoint of ${prefix} in region "${Region}" is not known`)
    return { url: new URL(`https://${prefix}.${Region}.${known.ending}`) }
  }
}
