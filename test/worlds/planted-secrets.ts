/** Parts of the secrets that the made-up organization has in environment variables, with the variable of each. */
export const PLANTED_SECRETS = {
  AWS_KEY: 'QWERTYUIOPASDFGH',
  AWS_SECRET: 'wJalrXUtnFEMIK7MDENGbPxRfiCYFAKEFAKEFAKE',
  STRIPE_SECRET_KEY: '51FaKeFaKeFaKeFaKeFaKeFaKe',
  SMTP_PASSWORD: 'Hunter2-Hunter2',
  DATABASE_URL: 'FaKePaSsWoRd99',
  /** In an old version alone. */
  GITHUB_TOKEN: 'FaKe0ToKeN1oF2tHe3StOrY4',
} as const

/** The secrets that a text gives away. */
export const secretsIn = (text: string): readonly string[] =>
  Object.values(PLANTED_SECRETS).filter((secret) => text.includes(secret))
