type Env = Record<string, string | undefined>

/** The organisation that everything stands for unless `ORGANISATION` names another; an empty variable counts as not set. */
export function organisationFileOf(env: Env): string {
  return env['ORGANISATION'] || 'cdk/organisations/reading.json'
}

/** The data folder of the local stack; an empty variable counts as not set. */
export function folderOf(env: Env): string {
  return env['DATA_DIR'] || '.local'
}
