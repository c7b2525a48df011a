import { at, configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

const BROKEN =
  /^(InvalidZipFileException|FunctionError\.(InvalidEntryPoint|RuntimeInitError|InitTimeout))$/

export const packageNearLimit: Rule<'version'> = {
  id: 'package-near-limit',
  area: 'code',
  severity: 'low',
  target: 'version',
  title: 'Package is near the size limit, or does not start',
  rationale:
    'At the limit the next library, or the next fix, no longer fits; a missing handler is found only when the function is called.',
  remediation: {
    text: 'Split the package, use layers or an image; mend the handler that the state names.',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html'],
  controls: {},
  catalogue: ['CODE-24'],
  gate: 'Only zip packages.',
  judge: (fn) => {
    const { packageType, codeSizeBytes } = fn.configuration
    if (packageType === 'Image') return notApplicable('It is a container image.')
    if (codeSizeBytes === null) return unknown('unrecognised-value', 'lambda-function')
    if (codeSizeBytes > fn.scene.settings.packageBytes)
      return fail({ codeSizeBytes: String(codeSizeBytes) }, configured(fn, 'codeSizeBytes'))
    return given(fn.state, 'function-state', (state) => {
      const code = state?.stateReasonCode ?? state?.lastUpdateStatusReasonCode ?? ''
      return BROKEN.test(code)
        ? fail({ reason: code }, at('function-state', fn.configuration.arn, 'stateReasonCode'))
        : pass
    })
  },
}
