import type { SecretDetection } from '#lib/core/model/function-configuration.ts'

export interface SecretPattern {
  readonly detector: string
  readonly pattern: RegExp
  readonly confidence: SecretDetection['confidence']
  /** Bits of Shannon entropy per character below which a match is a placeholder. */
  readonly entropy?: number
}

/**
 * Formats that providers publish for their secrets, after gitleaks' rules (MIT, https://github.com/gitleaks/gitleaks)
 * and secretlint's (MIT, https://github.com/secretlint/secretlint). None backtracks over more than its own match.
 */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  {
    detector: 'aws-access-key-id',
    pattern: /\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/,
    confidence: 'high',
    entropy: 3,
  },
  { detector: 'aws-bedrock-key', pattern: /ABSK[A-Za-z0-9+/]{109,269}={0,2}/, confidence: 'high' },
  {
    detector: 'github-token',
    pattern: /\bgh[pousr]_[0-9a-zA-Z]{36}/,
    confidence: 'high',
    entropy: 3,
  },
  {
    detector: 'github-fine-grained-token',
    pattern: /\bgithub_pat_\w{82}/,
    confidence: 'high',
    entropy: 3,
  },
  { detector: 'gitlab-token', pattern: /\bglpat-[\w-]{20}/, confidence: 'high', entropy: 3 },
  {
    detector: 'slack-bot-token',
    pattern: /\bxoxb-[0-9]{10,13}-[0-9]{10,13}[a-zA-Z0-9-]*/,
    confidence: 'high',
  },
  {
    detector: 'slack-user-token',
    pattern: /\bxox[pe](?:-[0-9]{10,13}){3}-[a-zA-Z0-9-]{28,34}/,
    confidence: 'high',
  },
  {
    detector: 'slack-webhook',
    pattern: /hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9+/]{43,56}/,
    confidence: 'high',
  },
  {
    detector: 'stripe-key',
    pattern: /\b(?:sk|rk)_(?:test|live|prod)_[a-zA-Z0-9]{10,99}/,
    confidence: 'high',
    entropy: 2,
  },
  { detector: 'google-api-key', pattern: /\bAIza[\w-]{35}/, confidence: 'high', entropy: 4 },
  {
    detector: 'openai-key',
    pattern: /\bsk-(?:(?:proj|svcacct|admin)-)?[A-Za-z0-9_-]{20,74}T3BlbkFJ[A-Za-z0-9_-]{20,74}/,
    confidence: 'high',
  },
  {
    detector: 'anthropic-key',
    pattern: /\bsk-ant-(?:api|admin)03-[\w-]{93}AA/,
    confidence: 'high',
  },
  { detector: 'npm-token', pattern: /\bnpm_[a-zA-Z0-9]{36}/, confidence: 'high', entropy: 2 },
  {
    detector: 'sendgrid-key',
    pattern: /\bSG\.[a-zA-Z0-9=_.-]{66}/,
    confidence: 'high',
    entropy: 2,
  },
  { detector: 'databricks-token', pattern: /\bdapi[a-f0-9]{32}/, confidence: 'high', entropy: 3 },
  { detector: 'twilio-key', pattern: /\bSK[0-9a-fA-F]{32}\b/, confidence: 'high', entropy: 3 },
  { detector: 'vault-token', pattern: /\bhvs\.[\w-]{90,120}/, confidence: 'high' },
  {
    detector: 'azure-client-secret',
    pattern: /(?:^|[^\w~.-])[a-zA-Z0-9_~.]{3}\dQ~[a-zA-Z0-9_~.-]{31,34}/,
    confidence: 'high',
    entropy: 3,
  },
  {
    detector: 'json-web-token',
    pattern: /\bey[A-Za-z0-9]{17,}\.ey[A-Za-z0-9/_-]{17,}\.[A-Za-z0-9/_-]{10,}/,
    confidence: 'high',
  },
  {
    detector: 'private-key',
    pattern: /-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----/,
    confidence: 'high',
  },
  {
    detector: 'connection-string',
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/?#@]{0,64}:[^\s/?#@]{3,128}@[^\s/?#@]/i,
    confidence: 'high',
  },
]
