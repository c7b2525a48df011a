import { database } from '#app/_data/database.ts'
import { ArnText } from '#app/_ui/arn-text.tsx'
import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { Evidence } from '#app/_ui/evidence.tsx'
import { Link } from '#app/_ui/link.tsx'
import { LostNotice } from '#app/_ui/lost-notice.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { prettyJson } from '#app/_ui/pretty-json.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { parseArn } from '#lib/core/model/arn.ts'
import { readRole } from '#lib/db/read/read-role.ts'
import type { PartProps } from './part-props.ts'

export async function Role({ fn }: PartProps) {
  const arn = fn.configuration.roleArn
  if (arn === null) return <PanelEmpty kind="none" title="AWS names no role" />
  const accountId = parseArn(arn)?.accountId ?? fn.accountId
  const role = await readRole(await viewerScope(), database(), { arn, accountId })
  const facts = role.seen ? role.value : null
  return (
    <>
      <DefinitionList
        items={[
          { term: 'Role', value: <ArnText arn={arn} /> },
          {
            term: 'Shared with',
            value: (
              <Link href={`/functions?role=${encodeURIComponent(arn)}`} className="link">
                Functions with this role
              </Link>
            ),
          },
          ...(facts === null
            ? []
            : [
                {
                  term: 'Managed policies',
                  value:
                    facts.attachedPolicyArns.map((one) => one.split('/').at(-1)).join(', ') ||
                    'None',
                },
                {
                  term: 'Inline policies',
                  value: facts.inlinePolicies.map(({ name }) => name).join(', ') || 'None',
                },
                { term: 'Boundary', value: facts.boundaryArn ?? 'None' },
              ]),
        ]}
      />
      {role.seen ? null : <LostNotice what="The role’s policies" why={role.why} />}
      {role.seen && facts === null ? (
        <p className="px-4 pb-3 text-muted">
          AWS’s listing of the account’s roles does not name it: the role is gone.
        </p>
      ) : null}
      {facts?.trustPolicy == null ? null : (
        <Evidence name="Trust policy" text={prettyJson(facts.trustPolicy)} />
      )}
    </>
  )
}
