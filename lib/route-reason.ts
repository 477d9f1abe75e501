/** Why a letter or a text of the press side goes where it goes: the letter says it in words, the record keeps the code. */
export const ROUTE_REASONS = [
  'named',
  'named-away',
  'named-out-of-hours',
  'named-unreachable',
  'cover',
  'duty-officer',
  'press-office-general',
  'press-office-no-contact',
  'press-office-instead',
  'press-office-parallel',
  'press-office-passed-on',
  'passed-on',
  'not-picked-up',
  'passed-by-officer',
  'reminder',
  'manager',
  'late-prompt',
  'nobody-left',
  'sending-stopped',
  'sending-held-up',
] as const
export type RouteReason = (typeof ROUTE_REASONS)[number]
