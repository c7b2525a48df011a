import type { Metadata } from 'next'
import { database } from '#app/_data/database.ts'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { preferencesOf } from '#app/_views/preferences-of.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { VIEW_PAGES } from '#lib/core/views/saved-view.ts'
import { listSavedViews } from '#lib/db/read/list-saved-views.ts'
import { BrowserSettings } from './_parts/browser-settings.tsx'
import { SettingsForm } from './_parts/settings-form.tsx'

export const metadata: Metadata = { title: 'Your settings' }

export default async function PersonalSettingsPage() {
  const { id, scope } = await requirePermission('read')
  const [preferences, views] = await Promise.all([
    preferencesOf(),
    listSavedViews(scope, database(), id),
  ])
  const lists = Object.entries(VIEW_PAGES).map(([page, title]) => ({
    page,
    title,
    chosen: preferences['default-views']?.[page] ?? '',
    views: views.filter((view) => view.page === page).map(({ id, name }) => ({ id, name })),
  }))
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')]
  return (
    <>
      <PageHeader title="Your settings" about="They change what you see, and nothing for others." />
      <Panel title="For you" about="In every browser that you sign in with">
        <SettingsForm zone={preferences['time-zone'] ?? 'UTC'} zones={zones} lists={lists} />
      </Panel>
      <Panel
        title="Display and keyboard"
        about="In effect at once; colours are kept in this browser, the keys wherever you sign in"
      >
        <BrowserSettings />
      </Panel>
    </>
  )
}
