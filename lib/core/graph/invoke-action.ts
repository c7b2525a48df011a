import { requestContext } from '#lib/core/policy/request-context.ts'

/** The permission behind Invoke and its siblings, in lower case. https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html */
export const INVOKE = 'lambda:invokefunction'
export const INVOKE_URL = 'lambda:invokefunctionurl'

/** What a plain call of the Invoke API fixes: no URL, no token. https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
export const INVOKE_CONTEXT = requestContext({
  'lambda:InvokedViaFunctionUrl': 'false',
  'lambda:FunctionUrlAuthType': null,
  'lambda:EventSourceToken': null,
})

/** What a call of a function URL fixes. */
export const urlContext = (authType: string) =>
  requestContext({
    'lambda:InvokedViaFunctionUrl': 'true',
    'lambda:FunctionUrlAuthType': authType,
    'lambda:EventSourceToken': null,
  })
