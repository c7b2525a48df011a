import type { Target } from './subject.ts'

/** What each target is, in words. */
export const JUDGED_ON: Readonly<Record<Target, string>> = {
  function: 'each function',
  version: '$LATEST and each published version that something can reach',
  'every-version': '$LATEST and every published version',
  entry:
    'each way in: the unqualified function, its aliases, and versions with a policy, an event source or asynchronous settings of their own',
  account: 'each account',
  'account-region': 'each Region of each account',
  subnet: 'each subnet',
  vpc: 'each VPC',
  'vpc-endpoint': 'each VPC endpoint',
  'network-interface': 'each network interface',
  'layer-version': 'each layer version',
  'log-group': 'each log group',
  'capacity-provider': 'each capacity provider',
}
