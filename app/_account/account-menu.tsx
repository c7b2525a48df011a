import { viewer } from '#lib/auth/viewer.ts'
import { roleWords, scopeWords } from './access-words.ts'
import { AccountButton } from './account-button.tsx'

/** Who is signed in, as whom the product acts, and the way out. */
export async function AccountMenu() {
  const { name, roles, scope } = await viewer()
  return <AccountButton name={name} roles={roleWords(roles)} scope={scopeWords(scope)} />
}
