import { AwsAccess } from '#collectors/aws/aws-access.ts'
import { describeAccount, describeCaller, describeVerdict } from '#collectors/doctor/describe.ts'
import { diagnose } from '#collectors/doctor/diagnose.ts'
import { exitCodeOf } from '#collectors/doctor/diagnosis.ts'
import { awsOptionsOf, refusalOf, settingsOf } from '#collectors/settings-of.ts'
import { readEnvironment } from '#lib/env.ts'

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`)
}

const isJson = process.argv.includes('--json')
const environment = readEnvironment()
const refusal = refusalOf(environment)
if (refusal !== null) {
  process.stderr.write(`${refusal}\n`)
  process.exit(1)
}

const access = new AwsAccess(await awsOptionsOf(environment))
const roleName = environment.DEMARC_ROLE_NAME
const diagnosis = await diagnose({
  access,
  settings: settingsOf(environment, ''),
  tell: (done) => {
    if (!isJson) say(describeAccount(done, roleName))
  },
})
if (isJson) say(JSON.stringify(diagnosis, null, 2))
else
  for (const sentence of [...describeCaller(diagnosis), describeVerdict(diagnosis)]) say(sentence)
access.close()
process.exit(exitCodeOf(diagnosis))
