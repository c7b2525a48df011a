import { seen, unseen } from '#lib/core/model/observed.ts'
import { ephemeralStorageUnjustified } from '#lib/core/rules/checks/ephemeral-storage-unjustified.ts'
import { checkRule } from '../check-rule.ts'

checkRule(ephemeralStorageUnjustified, {
  fail: [[{ configuration: { ephemeralStorageMb: 2048 } }, { ephemeralStorageMb: '2048' }]],
  pass: [
    {},
    {
      configuration: { ephemeralStorageMb: 2048 },
      tags: seen([{ key: 'demarc:ephemeral-storage-unjustified', value: 'video' }]),
    },
  ],
  unknown: [
    [
      { configuration: { ephemeralStorageMb: 2048 }, tags: unseen('access-denied') },
      'access-denied',
    ],
    [{ configuration: { ephemeralStorageMb: null } }, 'unrecognised-value'],
  ],
})
