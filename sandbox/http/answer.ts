import type { AwsError } from './aws-error.ts'
import { isRestService } from './rest-route.ts'
import { toXml, type XmlObject } from './xml.ts'

/** What goes out on the wire. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly errorType?: string
}

const NAMESPACES: Readonly<Record<string, string>> = {
  ec2: 'http://ec2.amazonaws.com/doc/2016-11-15/',
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
  sns: 'http://sns.amazonaws.com/doc/2010-03-31/',
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
}
const isRest = (service: string): boolean =>
  service === 'lambda' || service === 'account' || isRestService(service)
const jsonType = (service: string): string =>
  isRest(service) ? 'application/json' : 'application/x-amz-json-1.1'

/** An action's answer as its service's protocol writes it. */
export function answer(service: string, action: string, value: XmlObject): Answer {
  const namespace = NAMESPACES[service]
  if (namespace === undefined) {
    return { status: 200, type: jsonType(service), body: JSON.stringify(value) }
  }
  const name = `${action}Response`
  const body =
    service === 'ec2'
      ? `<${name} xmlns="${namespace}"><requestId>${REQUEST_ID}</requestId>${toXml(value, 'item')}</${name}>`
      : `<${name} xmlns="${namespace}"><${action}Result>${toXml(value, 'member')}</${action}Result>` +
        `<ResponseMetadata><RequestId>${REQUEST_ID}</RequestId></ResponseMetadata></${name}>`
  return { status: 200, type: 'text/xml;charset=UTF-8', body }
}

export const REQUEST_ID = '5a2d0b7e-5a2d-4b7e-8d0b-000000000000'

/** An error as its service's protocol writes it. */
export function refusal(service: string, error: AwsError): Answer {
  const { code, message, status } = error
  if (service === 'ec2') {
    const body = `<Response><Errors><Error>${toXml({ Code: code, Message: message }, 'item')}</Error></Errors><RequestID>${REQUEST_ID}</RequestID></Response>`
    return { status, type: 'text/xml;charset=UTF-8', body }
  }
  const namespace = NAMESPACES[service]
  if (namespace !== undefined) {
    const fields = { Type: status >= 500 ? 'Receiver' : 'Sender', Code: code, Message: message }
    const body = `<ErrorResponse xmlns="${namespace}"><Error>${toXml(fields, 'member')}</Error><RequestId>${REQUEST_ID}</RequestId></ErrorResponse>`
    return { status, type: 'text/xml', body }
  }
  if (isRest(service)) {
    const body = JSON.stringify({
      Type: status >= 500 ? 'Server' : 'User',
      Message: message,
      message,
    })
    return { status, type: 'application/json', body, errorType: code }
  }
  const body = JSON.stringify({ __type: code, Message: message, message })
  return { status, type: 'application/x-amz-json-1.1', body, errorType: code }
}
