/** What sandbox/STORY.md plants, "Who can call what" and "Guardrails": written by hand, not taken from what is found. */

/** Function with its qualifier, its widest audience, and the Sids of the statements that give it. */
export const PLANTED_EXPOSURES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'payments-webhook-stripe',
    'anonymous-url',
    ['FunctionURLAllowPublicAccess', 'FunctionURLInvokeAllowPublicAccess'],
  ],
  [
    'staging-preview',
    'anonymous-url',
    ['FunctionURLAllowPublicAccess', 'FunctionURLInvokeAllowPublicAccess'],
  ],
  [
    'staging-preview-alias:preview',
    'anonymous-url',
    ['FunctionURLAllowPublicAccess', 'FunctionURLInvokeAllowPublicAccess'],
  ],
  ['test', 'anonymous-url', ['FunctionURLAllowPublicAccess', 'FunctionURLInvokeAllowPublicAccess']],
  ['staging-orphan-policy', 'nobody', []],
  ['payments-webhook-adyen', 'nobody', []],
  ['payments-webhook-partner:live', 'unknown', ['FunctionURLAllowPublicAccess']],
  ['try-open', 'any-aws-principal', ['everyone']],
  ['orders-open-invoke', 'any-aws-principal', ['everyone']],
  ['orders-export-alias:live', 'any-aws-principal', ['everyone']],
  ['orders-export-alias', 'nobody', []],
  ['analytics-public-alias:live', 'any-aws-principal', ['everyone']],
  ['analytics-public-alias', 'nobody', []],
  ['orders-version-grant:2', 'external-account', ['account-998000000011']],
  ['orders-version-grant', 'nobody', []],
  ['orders-admin-tool', 'whole-organization', ['everyone']],
  ['orders-events-fanout', 'whole-organization', ['organization-o-demarcbox1']],
  ['orders-marketplace-sync', 'external-account', ['organization-o-foreignorg9']],
  ['orders-notify-partner', 'external-account', ['account-998000000011']],
  ['payments-vendor-audit', 'external-account', ['account-998000000011']],
  ['orders-unknown-grant', 'external-account', ['account-998000000022']],
  ['orders-old-shop-bridge', 'organization-account', ['account-210000001212']],
  ['payments-kiosk', 'nobody', []],
  ['payments-dispute-intake', 'confused-deputy', ['from-s3']],
  ['payments-dispute-archive', 'bound-service', ['from-s3']],
  ['orders-topic-any', 'confused-deputy', ['from-sns']],
  ['orders-topic-wide', 'confused-deputy', ['from-sns']],
  ['orders-topic-vendor', 'external-account', ['from-sns']],
  ['payments-ledger-reader:live', 'organization-account', ['principal']],
  ['orders-test-hook', 'organization-account', ['account-210000000909']],
  ['payments-settlement-report', 'organization-account', ['principal']],
  ['payments-risk-score', 'nobody', []],
  ['payments-webhook-internal', 'bound-service', ['from-cloudfront']],
  ['staging-webhook-iam', 'nobody', []],
]

/** Caller, function, verdict, reason, and documents of the deciding statements by their last words. */
export const PLANTED_EDGES: readonly (readonly [
  string,
  string,
  string,
  string | null,
  readonly string[],
])[] = [
  [
    'orders-checkout-role',
    'payments-ledger-reader:live',
    'proven',
    null,
    ['orders-checkout-role/access#0', 'payments-ledger-reader:live/policy#0'],
  ],
  [
    'staging-test-runner-role',
    'orders-test-hook',
    'proven',
    null,
    ['staging-test-runner-role/access#0', 'orders-test-hook/policy#0'],
  ],
  [
    'orders-risk-check-role',
    'payments-risk-score:live',
    'broken',
    'no-resource-permission',
    ['orders-risk-check-role/access#0'],
  ],
  [
    'analytics-churn-role',
    'payments-settlement-report',
    'broken',
    'no-identity-permission',
    ['payments-settlement-report/policy#0'],
  ],
  [
    'deleted:AROAFAKEDELETEDROLE01',
    'payments-kiosk',
    'broken',
    'dangling-principal',
    ['payments-kiosk/policy#0'],
  ],
  [
    'orders-vendor-push-role',
    'vendor-intake',
    'proven',
    null,
    ['orders-vendor-push-role/access#0'],
  ],
  [
    'analytics-vendor-bridge-role',
    'vendor-intake',
    'proven',
    null,
    ['analytics-vendor-bridge-role/access#1'],
  ],
  ['anonymous', 'payments-webhook-adyen', 'broken', 'no-resource-permission', []],
  [
    'account:210000001212',
    'orders-old-shop-bridge',
    'unknown',
    'principals-unread',
    ['orders-old-shop-bridge/policy#0'],
  ],
  [
    'account:998000000011',
    'orders-notify-partner',
    'conditional',
    null,
    ['orders-notify-partner/policy#0'],
  ],
]

/** Role, account of the function, function: who may change it from elsewhere. */
export const PLANTED_CHANGERS: readonly (readonly [string, string])[] = [
  ['ci-pipeline-role', 'payments-deploy-hook'],
  ['analytics-remote-operator-role', 'orders-remote-control'],
]

const PRODUCTION = ['210000000606', '210000000707', '210000000808']
const INNER = ['210000000202', '210000000303', '210000000404', '210000000505']

/** Guardrail, accounts that it holds, and the policy that does. Everywhere else it does not, and the management account is exempt. */
export const PLANTED_GUARDRAILS: readonly (readonly [string, readonly string[], string])[] = [
  ['public-function-url', PRODUCTION, 'deny-public-function-urls'],
  ['function-outside-vpc', ['210000000606'], 'require-vpc'],
  ['public-permission', INNER, 'deny-wildcard-principals'],
]
