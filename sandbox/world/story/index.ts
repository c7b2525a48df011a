import { EMPTY_REGION } from '#sandbox/world/region-plan.ts'
import { EMPTY_ACCOUNT } from '#sandbox/world/role-plan.ts'
import { STORY_ACCOUNTS } from './accounts.ts'
import { STORY_POLICIES } from './policies.ts'
import type { Story } from './story.ts'
import { STORY_UNITS } from './units.ts'

export const STORY: Story = {
  units: STORY_UNITS,
  accounts: STORY_ACCOUNTS,
  policies: STORY_POLICIES,
  account: (key) =>
    key === 'brightcart-legacy' ? { ...EMPTY_ACCOUNT, refusesRole: true } : EMPTY_ACCOUNT,
  region: () => EMPTY_REGION,
}
