import { matchesGlob } from '../../score/matches-glob.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const codeChangersBeyondPipeline: Rule<'function'> = {
  id: 'code-changers-beyond-pipeline',
  area: 'identity',
  severity: 'medium',
  target: 'function',
  title: 'Others than the pipeline may change code or configuration',
  rationale:
    'Who may change a function acts with its role; each such identity is a way around review.',
  remediation: {
    text: 'Take UpdateFunctionCode and UpdateFunctionConfiguration from identities that do not deploy.',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-security.html'],
  controls: { cisCompute: ['4.4'], nist80053: ['CM-5', 'AC-6'] },
  catalogue: ['IAM-30'],
  gate: 'Only where the settings name the pipeline’s principals.',
  judge: (fn) => {
    const pipelines = fn.scene.settings.pipelinePrincipals
    if (pipelines.length === 0) return notApplicable('The settings name no pipeline.')
    return given(fn.graph, 'invoke graph', ({ changers }) =>
      given(changers, 'who may change it', (all) => {
        const others = all.filter((arn) => !pipelines.some((glob) => matchesGlob(glob, arn)))
        if (others.length === 0) return pass
        return fail(
          { principals: String(others.length), first: others.slice(0, 5).join(', ') },
          at('lambda-function', fn.functionArn),
        )
      }),
    )
  },
}
