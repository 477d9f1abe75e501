/** What `npm run deploy` and `npm run reset` say to whoever runs the product. */
export const deployWords = {
  usage: 'Say which stage to deploy: npm run deploy -- --stage NAME. Its settings stand in cdk/stages/NAME.json.',
  localOnly:
    'The stage local is this machine’s. Copy cdk/stages/local.json to cdk/stages/NAME.json, fill it in, and deploy NAME.',
  missing: (stage: string) => `The stage ${stage} cannot be deployed yet. What is missing:`,
  lacks: {
    region: () => 'an AWS region: set AWS_REGION, for example to eu-west-2, or the region of your AWS profile',
    credentials: () => 'AWS credentials: set AWS_PROFILE, or sign in with “aws sso login”',
    'credentials-refused': () => 'AWS credentials that are valid: those found were refused, perhaps because they have expired',
    'ses-unreachable': (region: string) =>
      `an answer from SES in ${region}: check the network, and that SES is offered in this region`,
    'ses-denied': () => 'permission to look at SES: ses:GetSendQuota and ses:GetIdentityVerificationAttributes',
    sender: (address: string, domain: string) =>
      `a verified sender: verify the domain ${domain} (or the address ${address}) as an identity in SES, in the region of the stage`,
  },
  notes: {
    sandbox: () =>
      'Note: SES is in its sandbox here, so letters reach verified addresses only. Ask AWS for production access before reporters use this.',
    'mail-rate': () =>
      'Note: mailRate is more than SES lets this account send a second, so letters would be refused in a burst. Set it to MaxSendRate of “aws ses get-send-quota”.',
    'own-address': () => 'Note: publicUrl is null, so the newsroom stands at the address that AWS gives the API.',
    'nobody-woken': () => 'Note: alarmEmail is null, so alarms reach nobody until something subscribes to the alarm topic.',
    'nobody-on-call': () =>
      'Note: onCallPhone is null, so when email fails nobody is told until something subscribes to the on-call topic.',
  },
  deploying: (stage: string) => `Deploying the stage ${stage}.`,

  nothingToReset: (folder: string) => `There is no data folder ${folder}.`,
  notOurs: (folder: string) => `${folder} was not made by the local stack, so it stays. DATA_DIR names the data folder.`,
  reset: (folder: string) => `Removed ${folder}.`,
} as const

export type Lack = keyof (typeof deployWords)['lacks']
export type Note = keyof (typeof deployWords)['notes']
