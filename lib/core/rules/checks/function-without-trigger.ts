import { isApproved } from '../context.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'

export const functionWithoutTrigger: Rule<'function'> = {
  id: 'function-without-trigger',
  area: 'runtime',
  severity: 'info',
  target: 'function',
  title: 'Nothing is set up to invoke it',
  rationale:
    'No URL, no event source and no grant to a service or another account: it is either called by hand or forgotten.',
  remediation: {
    text: 'Delete it, or tag it with demarc:function-without-trigger and who calls it.',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html'],
  controls: { nist80053: ['CM-7'] },
  catalogue: ['RT-26'],
  gate: null,
  judge: (fn) => {
    if (fn.urls.seen && fn.urls.value.length > 0) return pass
    if (fn.eventSources.seen && fn.eventSources.value.length > 0) return pass
    if (fn.widestAudience.seen && !['same-account', 'nobody'].includes(fn.widestAudience.value))
      return pass
    return given(fn.urls, 'function-url', () =>
      given(fn.eventSources, 'event-source-mapping', () =>
        given(fn.widestAudience, 'exposure', (audience) =>
          given(isApproved(fn, 'function-without-trigger'), 'function-tags', (approved) =>
            approved ? pass : fail({ audience }, at('lambda-function', fn.functionArn)),
          ),
        ),
      ),
    )
  },
}
