import { unseen } from '#lib/core/model/observed.ts'
import { sharedFileSystemRoot } from '#lib/core/rules/checks/shared-file-system-root.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'

const configuration = { fileSystems: [{ arn: 'arn:ap', localMountPath: '/mnt/x' }] }
const point = (patch: object) => [
  n.found({
    id: 'arn:ap',
    arn: 'arn:ap',
    rootDirectory: '/orders',
    posixUserId: 1000,
    encrypted: true,
    ...patch,
  }),
]

checkRule(sharedFileSystemRoot, {
  fail: [
    [
      { configuration, accessPoints: point({ rootDirectory: '/' }) },
      { accessPoint: 'arn:ap', root: '/', user: '1000', encrypted: 'true' },
    ],
  ],
  pass: [{ configuration, accessPoints: point({}) }],
  unknown: [
    [
      { configuration, accessPoints: [{ id: 'arn:ap', fact: unseen('access-denied') }] },
      'access-denied',
    ],
    [{ configuration }, 'not-collected'],
  ],
  notApplicable: [[{}, /no file system/]],
})
