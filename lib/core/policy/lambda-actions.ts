/** Actions that run a function. https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html */
export const INVOKE_ACTIONS = [
  'lambda:InvokeFunction',
  'lambda:InvokeAsync',
  'lambda:InvokeFunctionUrl',
] as const

/** An action by which somebody changes what a function does or who may use it, and what that comes to. */
export interface ChangeAction {
  readonly action: `${string}:${string}`
  readonly effect: string
}

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html */
export const CHANGE_ACTIONS: readonly ChangeAction[] = [
  { action: 'lambda:UpdateFunctionCode', effect: 'run their own code as the function’s role' },
  {
    action: 'lambda:UpdateFunctionConfiguration',
    effect: 'add a layer, change the handler or the environment, swap the role',
  },
  { action: 'lambda:AddPermission', effect: 'let anybody invoke or change the function' },
  { action: 'lambda:PutResourcePolicy', effect: 'replace the policy, Deny statements included' },
  { action: 'lambda:RemovePermission', effect: 'take permissions away' },
  { action: 'lambda:DeleteResourcePolicy', effect: 'drop the policy, Deny statements included' },
  { action: 'lambda:UpdateAlias', effect: 'point callers at another version' },
  { action: 'lambda:CreateAlias', effect: 'make a way in to another version' },
  { action: 'lambda:DeleteAlias', effect: 'break the callers of an alias' },
  { action: 'lambda:PublishVersion', effect: 'freeze the code as it is for callers to use' },
  { action: 'lambda:CreateFunctionUrlConfig', effect: 'open the function to the internet' },
  { action: 'lambda:UpdateFunctionUrlConfig', effect: 'drop the URL’s authentication' },
  {
    action: 'lambda:PutFunctionCodeSigningConfig',
    effect: 'exchange the signers that are trusted',
  },
  { action: 'lambda:DeleteFunctionCodeSigningConfig', effect: 'turn code signing off' },
  { action: 'lambda:PutRuntimeManagementConfig', effect: 'pin an old runtime version' },
  {
    action: 'lambda:CreateEventSourceMapping',
    effect: 'feed the function from a source of their own',
  },
  { action: 'lambda:UpdateEventSourceMapping', effect: 'redirect what feeds the function' },
  { action: 'lambda:PutFunctionEventInvokeConfig', effect: 'send results and failures elsewhere' },
  {
    action: 'lambda:UpdateFunctionEventInvokeConfig',
    effect: 'send results and failures elsewhere',
  },
  { action: 'lambda:PutFunctionConcurrency', effect: 'throttle the function, or switch it off' },
  { action: 'lambda:DeleteFunction', effect: 'delete the function' },
  { action: 'lambda:GetFunction', effect: 'read the code and the environment' },
]
