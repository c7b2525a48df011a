import { matchesGlob } from '../../score/matches-glob.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const updatedOutsidePipeline: Rule<'function'> = {
  id: 'updated-outside-pipeline',
  area: 'code',
  severity: 'medium',
  target: 'function',
  title: 'Code was last changed by somebody other than the pipeline',
  rationale: 'What a person uploads has passed no review and no test.',
  remediation: {
    text: 'Deploy again through the pipeline, and take the right to update code from people.',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html'],
  controls: { nist80053: ['CM-3', 'CM-5'] },
  catalogue: ['CODE-23'],
  gate: 'Only where the settings name the pipeline’s principals.',
  judge: (fn) => {
    const pipelines = fn.scene.settings.pipelinePrincipals
    if (pipelines.length === 0) return notApplicable('The settings name no pipeline.')
    return given(fn.lastCodeUpdate, 'code-update', (update) => {
      if (update === null) return unknown('undecidable', 'code-update')
      if (pipelines.some((glob) => matchesGlob(glob, update.principalArn))) return pass
      return fail(
        { principal: update.principalArn, updatedAt: update.updatedAt },
        at('code-update', fn.functionArn, 'principalArn'),
      )
    })
  },
}
