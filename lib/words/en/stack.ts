/** What the local stack says to whoever starts it: one sentence for everything that can stop it. */
export const stackWords = {
  newsroom: 'Newsroom',
  mailbox: 'Mailbox',
  database: 'Database',
  data: 'Data',
  switchedOff: 'Off',
  clock: 'Clock',
  ready: (seconds: string) => `ready in ${seconds} s`,

  badPort: (name: string, value: string) => `${name} is “${value}”: it must be a number from 0 to 65535; 0 picks a free port.`,
  badTick: (value: string) => `TICK_SECONDS is “${value}”: it must be a number of seconds above 0.`,
  badClock: (value: string) => `CLOCK is “${value}”: it must be a moment such as 2026-11-24T14:05:00Z.`,
  badSwitch: (name: string, known: string) => `SWITCH_OFF names “${name}”, and the functions are ${known}.`,
  portTaken: (name: string, port: number) =>
    `Port ${port} is in use: stop the other program, or start with ${name}=0 for a free port.`,
  badOrganisation: (file: string, why: string) => `The organisation’s settings in ${file} cannot be used: ${why}`,
  folderTaken: (folder: string, process: number) =>
    `A stack already runs on the folder ${folder} (process ${process}): stop it, or start with another DATA_DIR.`,
  badFolder: (folder: string, why: string) => `The data folder ${folder} cannot be used: ${why}`,
  badSecret: (file: string) => `The keys in ${file} cannot be read: restore the file, or run npm run reset to begin anew.`,
  notLoaded: (name: string, log: string) => `The function ${name} did not start: ${log} says why.`,
  notBuilt: (why: string) => `The build failed: ${why}`,
} as const
