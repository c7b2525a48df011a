import { isApproved } from '../context.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

const HOOKS: ReadonlySet<string> = new Set([
  'AWS_LAMBDA_EXEC_WRAPPER',
  'LD_PRELOAD',
  'LD_LIBRARY_PATH',
  'NODE_OPTIONS',
  'NODE_PATH',
  'PYTHONPATH',
  'PYTHONSTARTUP',
  'JAVA_TOOL_OPTIONS',
  'RUBYOPT',
  'DOTNET_STARTUP_HOOKS',
  'BASH_ENV',
])

export const runtimeHookVariable: Rule<'version'> = {
  id: 'runtime-hook-variable',
  area: 'code',
  severity: 'medium',
  target: 'version',
  title: 'Environment variable loads code into the runtime',
  rationale:
    'Variables such as NODE_OPTIONS or LD_PRELOAD run code before the handler: who may change the configuration needs no new package.',
  remediation: {
    text: 'Remove the variable, or tag the function with demarc:runtime-hook-variable and what it is for.',
    cli: 'aws lambda tag-resource --region {region} --resource {resource} --tags demarc:runtime-hook-variable=<what>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html'],
  controls: { nist80053: ['CM-7', 'SI-7'] },
  catalogue: ['CODE-18'],
  gate: null,
  judge: (fn) => {
    const { variables, error } = fn.configuration.environment
    const hooks = variables.filter(({ name }) => HOOKS.has(name))
    if (hooks.length === 0)
      return error === null ? pass : unknown('access-denied', 'lambda-function environment')
    return given(isApproved(fn, 'runtime-hook-variable'), 'function-tags', (approved) =>
      approved
        ? pass
        : fail(
            { variables: hooks.map(({ name }) => name).join(', ') },
            configured(fn, 'environment.variables'),
          ),
    )
  },
}
