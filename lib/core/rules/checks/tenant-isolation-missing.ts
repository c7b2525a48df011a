import { isTagged } from '../context.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const tenantIsolationMissing: Rule<'version'> = {
  id: 'tenant-isolation-missing',
  area: 'runtime',
  severity: 'medium',
  target: 'version',
  title: 'Serves several tenants without tenant isolation',
  rationale:
    'Environments are reused: what one tenant leaves in memory or /tmp can be seen by the next.',
  remediation: {
    text: 'Create the function anew with tenant isolation; it cannot be switched on later.',
    cloudformation: 'TenancyConfig:\n  TenantIsolationMode: PER_TENANT',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/tenant-isolation.html'],
  controls: { nist80053: ['SC-4'] },
  catalogue: ['RT-23'],
  gate: 'Only for functions tagged as multi-tenant.',
  judge: (fn) =>
    given(fn.tags, 'function-tags', (tags) => {
      if (!isTagged(tags, fn.scene.settings.multiTenantTags))
        return notApplicable('It is not tagged as multi-tenant.')
      if (fn.configuration.tenantIsolationMode === 'PER_TENANT') return pass
      return fail(
        { tenantIsolationMode: fn.configuration.tenantIsolationMode ?? 'none' },
        configured(fn, 'tenantIsolationMode'),
      )
    }),
}
