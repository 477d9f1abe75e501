/** Names in AWS, all under one prefix, so that two stages stand in one account and policies can name what they mean. */
export function namesOf(stage: string) {
  const prefix = `media-enquiries-${stage}`
  return {
    prefix,
    table: prefix,
    configurationSet: prefix,
    secret: `media-enquiries/${stage}/keys`,
    logGroup: (name: string) => `/media-enquiries/${stage}/${name}`,
    named: (name: string) => `${prefix}-${name}`,
  }
}

export type Names = ReturnType<typeof namesOf>
