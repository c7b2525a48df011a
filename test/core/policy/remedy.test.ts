import { describe, expect, it } from 'vitest'
import { ARN, allow, exposure, OWN, service, urlAction, viaUrl } from './exposure-fixture.ts'

describe('what would narrow it', () => {
  const named = (statement: object, Sid: string) => ({ ...statement, Sid })
  const where = `--function-name ${ARN} --region eu-central-1`

  it('exchanges a named statement for a narrower one', () => {
    expect(exposure([named({ ...allow('*'), Condition: {} }, 'open')]).remedy?.commands).toEqual([
      `aws lambda remove-permission ${where} --statement-id open`,
      `aws lambda add-permission ${where} --statement-id open --action lambda:InvokeFunction --principal '*' --principal-org-id o-own`,
    ])
  })

  it('binds a service to the own account', () => {
    expect(exposure([named(allow(service), 's3')]).remedy?.commands[1]).toBe(
      `aws lambda add-permission ${where} --statement-id s3 --action lambda:InvokeFunction --principal s3.amazonaws.com --source-account ${OWN}`,
    )
  })

  it('closes an open URL first', () => {
    const both = [named(urlAction('NONE'), 'u'), named(viaUrl, 'i')]
    expect(exposure(both, 'NONE').remedy?.commands).toEqual([
      `aws lambda update-function-url-config ${where} --auth-type AWS_IAM`,
      `aws lambda remove-permission ${where} --statement-id u`,
      `aws lambda remove-permission ${where} --statement-id i`,
    ])
  })

  it('writes the policy anew without a statement that has no id', () => {
    const keep = {
      Effect: 'Allow',
      Principal: { AWS: OWN },
      Action: 'lambda:GetFunction',
      Resource: ARN,
    }
    expect(exposure([allow('*'), keep]).remedy?.commands).toEqual([
      `aws lambda put-resource-policy --resource-arn ${ARN} --region eu-central-1 --policy '{"Version":"2012-10-17","Statement":[${JSON.stringify(keep)}]}'`,
    ])
    expect(exposure([allow('*')]).remedy?.commands).toEqual([
      `aws lambda delete-resource-policy --resource-arn ${ARN} --region eu-central-1`,
    ])
  })

  it('has nothing to say where nothing is open', () => {
    expect(exposure([allow({ AWS: OWN })]).remedy).toBeNull()
  })
})
