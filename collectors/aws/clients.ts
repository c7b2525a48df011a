import type { AwsAccess, Place } from './aws-access.ts'
import { actionOf } from './call-gate.ts'
import { classifyError } from './classify-error.ts'
import type { ClientOf, ServiceName } from './client-factories.ts'

/** Who is told of every call, and who may end them. */
export interface CallWatch {
  readonly runId: string
  readonly signal: AbortSignal
  readonly called: (action: string) => void
}

/** The AWS clients of one source in one account and Region: ordinary SDK clients whose calls are counted, bounded and refreshed. */
export class AwsClients {
  private readonly access: AwsAccess
  private readonly place: Place
  private readonly watch: CallWatch
  private readonly made = new Map<ServiceName, object>()

  constructor(access: AwsAccess, place: Place, watch: CallWatch) {
    this.access = access
    this.place = place
    this.watch = watch
  }

  get account(): ClientOf<'account'> {
    return this.watched('account')
  }
  get cloudtrail(): ClientOf<'cloudtrail'> {
    return this.watched('cloudtrail')
  }
  get ec2(): ClientOf<'ec2'> {
    return this.watched('ec2')
  }
  get fileSystems(): ClientOf<'elasticfilesystem'> {
    return this.watched('elasticfilesystem')
  }
  get guardduty(): ClientOf<'guardduty'> {
    return this.watched('guardduty')
  }
  get iam(): ClientOf<'iam'> {
    return this.watched('iam')
  }
  get inspector(): ClientOf<'inspector2'> {
    return this.watched('inspector2')
  }
  get kms(): ClientOf<'kms'> {
    return this.watched('kms')
  }
  get lambda(): ClientOf<'lambda'> {
    return this.watched('lambda')
  }
  get logs(): ClientOf<'logs'> {
    return this.watched('logs')
  }
  get organizations(): ClientOf<'organizations'> {
    return this.watched('organizations')
  }
  get serviceQuotas(): ClientOf<'servicequotas'> {
    return this.watched('servicequotas')
  }
  get sns(): ClientOf<'sns'> {
    return this.watched('sns')
  }
  get sqs(): ClientOf<'sqs'> {
    return this.watched('sqs')
  }
  get tagging(): ClientOf<'tag'> {
    return this.watched('tag')
  }

  private watched<S extends ServiceName>(service: S): ClientOf<S>
  private watched(service: ServiceName): object {
    const known = this.made.get(service)
    if (known !== undefined) return known
    const { access, place, watch } = this
    const base = access.client(service, place, watch.runId)
    let current = base
    const send = async (command: object, ...rest: unknown[]): Promise<unknown> => {
      watch.signal.throwIfAborted()
      watch.called(actionOf(service, command.constructor.name))
      try {
        return await Reflect.apply(current.send, current, [command, ...rest])
      } catch (error) {
        if (classifyError(error) !== 'expired-credentials') throw error
        access.renew(place.accountId)
        current = access.client(service, place, watch.runId)
        return Reflect.apply(current.send, current, [command, ...rest])
      }
    }
    // The SDK's paginators ask for an instance of their client, so the watched one inherits from it.
    const client: object = Object.create(base, { send: { value: send } })
    this.made.set(service, client)
    return client
  }
}
