import { seen, unseen } from '#lib/core/model/observed.ts'
import { interfacesDifferFromAttachments } from '#lib/core/rules/checks/interfaces-differ-from-attachments.ts'
import { checkRule } from '../check-rule.ts'

checkRule(interfacesDifferFromAttachments, {
  fail: [
    [
      {
        attachments: seen([
          { key: 'k1', status: { state: 'missing', why: 'not-created' } },
          { key: 'k2', status: { state: 'matched' } },
        ]),
      },
      { attachments: '1', first: 'k1 missing' },
    ],
    [
      {
        attachments: seen([
          { key: 'k1', status: { state: 'extra', extra: 1, connectionsOver: 65_000 } },
        ]),
      },
      { attachments: '1', first: 'k1 extra' },
    ],
  ],
  pass: [
    { attachments: seen([{ key: 'k', status: { state: 'missing', why: 'inactive' } }]) },
    { attachments: seen([]) },
  ],
  unknown: [
    [{}, 'not-collected'],
    [
      { attachments: seen([{ key: 'k', status: { state: 'unknown', why: 'throttled' } }]) },
      'throttled',
    ],
    [
      { attachments: seen([{ key: 'k', status: { state: 'missing', why: 'state-unread' } }]) },
      'not-collected',
    ],
    [{ attachments: unseen('access-denied') }, 'access-denied'],
  ],
})
