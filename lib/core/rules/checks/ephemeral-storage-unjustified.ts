import { isApproved } from '../context.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

export const ephemeralStorageUnjustified: Rule<'version'> = {
  id: 'ephemeral-storage-unjustified',
  area: 'runtime',
  severity: 'info',
  target: 'version',
  title: 'More temporary storage than usual, and no word why',
  rationale:
    'What a call leaves in /tmp is there for the next call in the same environment; large storage invites keeping data there.',
  remediation: {
    text: 'Return to 512 MB, or tag the function with demarc:ephemeral-storage-unjustified and the reason.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --ephemeral-storage Size=512',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-ephemeral-storage.html'],
  controls: {},
  catalogue: ['RT-17'],
  gate: null,
  judge: (fn) => {
    const { ephemeralStorageMb } = fn.configuration
    if (ephemeralStorageMb === null) return unknown('unrecognised-value', 'lambda-function')
    if (ephemeralStorageMb <= fn.scene.settings.ephemeralStorageMb) return pass
    return given(isApproved(fn, 'ephemeral-storage-unjustified'), 'function-tags', (approved) =>
      approved
        ? pass
        : fail(
            { ephemeralStorageMb: String(ephemeralStorageMb) },
            configured(fn, 'ephemeralStorageMb'),
          ),
    )
  },
}
