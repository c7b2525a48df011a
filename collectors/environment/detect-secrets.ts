import type { SecretDetection } from '#lib/core/model/function-configuration.ts'
import { referenceOf } from './reference-of.ts'
import { SECRET_PATTERNS } from './secret-patterns.ts'

/** Variables that AWS or its tools set, and suffixes that name resources: never secrets. */
const BENIGN_NAME =
  /^(?:AWS_REGION|AWS_DEFAULT_REGION|AWS_LAMBDA_.*|LAMBDA_.*|_HANDLER|TZ|NODE_OPTIONS|POWERTOOLS_.*|LOG_LEVEL)$|_(?:TABLE|BUCKET|QUEUE_URL|ARN|ID|NAME|PATH|ALIAS|TTL|TIMEOUT|EXPIRY|ENABLED)$/i
/** detect-secrets' keyword list and gitleaks' generic one. */
const SECRET_NAME =
  /(?:api|auth|service|account|db|database|priv(?:ate)?|client|access|secret|signing|encryption|master)_?key|(?:db|database|key)_?pass|pass(?:word|wd|phrase)|(?:^|_)(?:pwd|pw|pass)(?:_|$)|secret|credential|creds?(?:_|$)|token|(?:^|_)auth(?:_|$)/i
const AWS_SECRET_NAME = /aws.{0,20}(?:key|pwd|pw|password|pass|token)|secret_?access_?key/i
const AWS_SECRET_VALUE = /^[A-Za-z0-9/+]{40}$/
const PLACEHOLDER =
  /^(?:true|false|null|none|undefined|changeme|example|placeholder|dummy|test|todo|x+|\*+|<.*>|\$\{.*\}|-?\d{1,9}(?:\.\d+)?)$/i
const SHORTEST = 8
const LONGEST_GENERIC = 150
/** gitleaks' generic-api-key. */
const GENERIC_ENTROPY = 3.5

/** Which detectors take a value for a secret: a provider's format, else its name with enough entropy, else its name alone. */
export function detectSecrets(name: string, value: string): readonly SecretDetection[] {
  const found: SecretDetection[] = []
  for (const { detector, pattern, confidence, entropy } of SECRET_PATTERNS) {
    const match = pattern.exec(value)?.[0]
    if (match === undefined) continue
    if (entropy === undefined || entropyOf(match) >= entropy) found.push({ detector, confidence })
  }
  if (AWS_SECRET_NAME.test(name) && AWS_SECRET_VALUE.test(value) && entropyOf(value) >= 3) {
    found.push({ detector: 'aws-secret-access-key', confidence: 'high' })
  }
  if (found.length > 0) return found
  return detectByName(name, value)
}

function detectByName(name: string, value: string): readonly SecretDetection[] {
  if (value.length < SHORTEST || BENIGN_NAME.test(name) || !SECRET_NAME.test(name)) return []
  if (PLACEHOLDER.test(value) || referenceOf(value) !== null) return []
  const dense = value.length <= LONGEST_GENERIC && entropyOf(value) >= GENERIC_ENTROPY
  return dense
    ? [{ detector: 'secret-name-and-entropy', confidence: 'medium' }]
    : [{ detector: 'secret-name', confidence: 'low' }]
}

/** Shannon entropy in bits per character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>()
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}
