/** The three strategies of the programme; the third has two legs. */
export const strategies = ['information-service', 'community-involvement', 'advocacy', 'publication'] as const
export type Strategy = (typeof strategies)[number]

/**
 * Outcome areas of the Global Libraries initiative, used as topics: of an activity, and as the themes of partners, needs,
 * offers and plans.
 */
export const topics = [
  'digital-inclusion',
  'health',
  'education',
  'economic-development',
  'communication',
  'culture-leisure',
  'government-governance',
] as const
export type Topic = (typeof topics)[number]

/**
 * What a library can lack and a partner can give. Money is in whole rupiah, all other kinds are counted in a unit of
 * their own.
 */
export const helpKinds = [
  'money',
  'books',
  'equipment',
  'internet',
  'room',
  'training',
  'expert',
  'market',
  'packaging',
  'licence',
  'publicity',
] as const
export type HelpKind = (typeof helpKinds)[number]
