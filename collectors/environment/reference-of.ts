const REFERENCES: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['secretsmanager', /^(?:arn:aws[\w-]*:secretsmanager:|\{\{resolve:secretsmanager:)/],
  ['ssm', /^(?:arn:aws[\w-]*:ssm:|\{\{resolve:ssm(?:-secure)?:|(?:\/[\w.-]+){2,}$)/],
  ['arn', /^arn:aws[\w-]*:/],
  ['kms-ciphertext', /^AQICA[A-Za-z0-9+/=]{20,}$/],
  ['url', /^[a-z][a-z0-9+.-]*:\/\/[^\s@]*$/i],
]

/** What a value points at instead of being it; null when it points nowhere. */
export function referenceOf(value: string): string | null {
  return REFERENCES.find(([, pattern]) => pattern.test(value))?.[0] ?? null
}
