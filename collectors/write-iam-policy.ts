import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { memberPolicy } from './iam-policy.ts'

const path = join(import.meta.dirname, 'iam-policy.json')
writeFileSync(path, `${JSON.stringify(memberPolicy(), null, 2)}\n`)
process.stdout.write('Wrote collectors/iam-policy.json. Now: npm run deploy-templates\n')
