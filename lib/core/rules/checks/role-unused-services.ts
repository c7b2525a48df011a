import { daysSince } from '../context.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const roleUnusedServices: Rule<'version'> = {
  id: 'role-unused-services',
  area: 'identity',
  severity: 'low',
  target: 'version',
  title: 'Execution role may use services that it has not used',
  rationale: 'Rights that nobody uses help only those who should not have them.',
  remediation: {
    text: 'Remove the services from the policies of the role.',
    cli: 'aws iam generate-service-last-accessed-details --arn {roleArn}',
  },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html',
  ],
  controls: { cisCompute: ['4.4'], nist80053: ['AC-6'] },
  catalogue: ['IAM-26'],
  gate: null,
  judge: (fn) =>
    withRole(fn, ({ services }, { role, serviceAccess }) => {
      if (services.length === 0) return notApplicable('Its role may call no service but logging.')
      return given(serviceAccess, 'service-access', (accesses) => {
        const used = new Set<string>()
        for (const { serviceNamespace, lastAccessedAt } of accesses) {
          const age = lastAccessedAt === null ? null : daysSince(lastAccessedAt, fn.scene.now)
          if (age !== null && age <= fn.scene.settings.unusedServiceDays) used.add(serviceNamespace)
        }
        const unused = services.filter((service) => !used.has(service))
        return unused.length === 0
          ? pass
          : fail(
              { role: role.name, roleArn: role.arn, unused: unused.join(', ') },
              at('service-access', role.arn),
            )
      })
    }),
}
