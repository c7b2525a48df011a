import { parseArn } from '../../model/arn.ts'
import { seen } from '../../model/observed.ts'
import type { Caller } from '../../policy/authorization-request.ts'
import { authorize } from '../../policy/authorize.ts'
import type { CompiledPolicy } from '../../policy/compile.ts'
import type { CompiledStatement } from '../../policy/compile-statement.ts'
import { NO_CONTEXT } from '../../policy/request-context.ts'
import type { StatementRef } from '../../policy/statement-ref.ts'
import type { RoleAbilities } from '../role-view.ts'
import { ADMINISTRATION, ESCALATIONS, SENSITIVE } from './ability-probes.ts'

/**
 * What the policies and the boundary of a role allow, by asking the evaluator about resources that nobody would name.
 * SCPs are left out: a guardrail is judged on its own, and may be lifted without a change to the role.
 */
export function roleAbilities(caller: Caller, policies: readonly CompiledPolicy[]): RoleAbilities {
  const may = (action: string, arn: string): string | null => {
    // Nobody but the role's own policies is asked: where none speaks of the action there is nothing to weigh.
    if (policies.every((policy) => policy.relevant(action).allows.length === 0)) return null
    const target = {
      arn,
      accountId: '',
      policy: NONE,
      resourceControl: seen([]),
      context: NO_CONTEXT,
    }
    const own = 'accountId' in caller.principal ? caller.principal.accountId : ''
    const verdict = authorize({
      caller,
      action,
      target: { ...target, accountId: own },
      context: NO_CONTEXT,
    })
    return verdict.decision === 'allowed' ? nameOf(verdict.by[0]) : null
  }
  const allows = policies.flatMap(({ statements }) => statements.filter(isAllow))
  const covers = (action: string) => allows.filter(({ coversAction }) => coversAction(action))
  const administrator = ADMINISTRATION.every(([action, arn]) => may(action, arn) !== null)
  return {
    administrator: administrator ? may(...ADMINISTRATION[0]) : null,
    wildcards: SENSITIVE.filter((probes) => probes.of.every(([a, r]) => may(a, r) !== null)).map(
      ({ service }) => `${service}:*`,
    ),
    escalations: ESCALATIONS.filter(({ of }) => of.every(([a, r]) => may(a, r) !== null)).map(
      ({ way }) => way,
    ),
    passRoleOnEverything: may('iam:PassRole', PROBE_ROLE),
    updateCodeOnEverything: may('lambda:UpdateFunctionCode', PROBE_FUNCTION),
    lambdaWildcard: may('lambda:DemarcProbe', PROBE_FUNCTION),
    passCapacityProviderOnEverything: may('lambda:PassCapacityProvider', PROBE_PROVIDER),
    assumesElsewhere: resourcesOf(covers('sts:assumerole')).filter((pattern) =>
      isElsewhere(pattern, caller),
    ),
    readsSecrets: [
      ...resourcesOf(covers('secretsmanager:getsecretvalue')),
      ...resourcesOf(covers('ssm:getparameter')),
    ],
    invokesFunctions: covers('lambda:invokefunction').length > 0,
    writesLogs: covers('logs:putlogevents').length > 0,
    createsInterfaces: covers('ec2:createnetworkinterface').length > 0,
    deletesInterfaces: covers('ec2:deletenetworkinterface').length > 0,
    interfacesDeniedToCode: policies.some(({ statements }) => statements.some(isInterfaceDeny)),
    services: servicesOf(allows),
  }
}

const NONE = seen(null)
const PROBE_ROLE = 'arn:aws:iam::000000000000:role/demarc-probe-role'
const PROBE_FUNCTION = 'arn:aws:lambda:eu-west-1:000000000000:function:demarc-probe-function'
const PROBE_PROVIDER = 'arn:aws:lambda:eu-west-1:000000000000:capacity-provider:demarc-probe'

const nameOf = (ref: StatementRef | undefined): string =>
  ref === undefined ? 'not named' : `${ref.document}#${ref.index}`

const isAllow = ({ effect }: CompiledStatement): boolean => effect === 'Allow'

const resourcesOf = (statements: readonly CompiledStatement[]): readonly string[] => [
  ...new Set(
    statements.flatMap(({ statement }) =>
      statement.resources?.negated === false ? statement.resources.patterns : ['*'],
    ),
  ),
]

function isElsewhere(pattern: string, { principal }: Caller): boolean {
  const owner = parseArn(pattern)?.accountId ?? '*'
  return !('accountId' in principal) || owner !== principal.accountId
}

const isInterfaceDeny = ({ effect, coversAction, statement }: CompiledStatement): boolean =>
  effect === 'Deny' &&
  coversAction('ec2:createnetworkinterface') &&
  statement.conditions.some(({ key }) => key.toLowerCase() === 'lambda:sourcefunctionarn')

const SENSITIVE_ACTIONS = SENSITIVE.map(({ service, of }) => ({
  service,
  of: of.map(([action]) => action.toLowerCase()),
}))

const QUIET: ReadonlySet<string> = new Set(['logs', 'xray'])

function servicesOf(allows: readonly CompiledStatement[]): readonly string[] {
  const services = new Set<string>()
  for (const { statement, coversAction } of allows) {
    const patterns = statement.actions?.negated === false ? statement.actions.patterns : []
    for (const pattern of patterns) {
      const [service = ''] = pattern.toLowerCase().split(':')
      if (/^[a-z0-9-]+$/.test(service) && !QUIET.has(service)) services.add(service)
    }
    if (coversAction('kms:decrypt')) services.add('kms')
    for (const { service, of } of SENSITIVE_ACTIONS) {
      if (of.every((action) => coversAction(action))) services.add(service)
    }
  }
  return [...services].sort()
}
