import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const codeStorageNearLimit: Rule<'account-region'> = {
  id: 'code-storage-near-limit',
  area: 'runtime',
  severity: 'medium',
  target: 'account-region',
  title: 'Code storage of the Region is nearly full',
  rationale:
    'At the limit no function of the account can be created or updated in this Region, a fix included.',
  remediation: { text: 'Delete versions and layers that nothing uses.' },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html'],
  controls: { nist80053: ['CP-10'] },
  catalogue: ['RT-29'],
  gate: null,
  judge: ({ settings, functionCount, scene, account, region }) =>
    given(settings, 'lambda-account-settings', (limits) => {
      if (limits === null && functionCount.seen && functionCount.value === 0) {
        return notApplicable('There are no functions.')
      }
      const { totalCodeSizeBytes: used, totalCodeSizeLimitBytes: limit } = limits ?? {}
      if (used == null || limit == null || limit <= 0)
        return unknown('undecidable', 'lambda-account-settings')
      if (used / limit <= scene.settings.codeStorageShare) return pass
      return fail(
        { usedBytes: String(used), limitBytes: String(limit) },
        at('lambda-account-settings', `${account.id}/${region}`, 'totalCodeSizeBytes'),
      )
    }),
}
