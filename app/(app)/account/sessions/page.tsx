import { signOutEverywhere } from '#app/_account/sign-out-everywhere.ts'
import { Button } from '#app/_ui/button.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { SessionTable } from './_parts/session-table.tsx'

export const metadata = { title: 'Your sessions' }

export default function SessionsPage() {
  return (
    <>
      <PageHeader
        title="Your sessions"
        about="The browsers in which you are signed in. A session ends after 30 minutes without use, and after 12 hours however it is used."
        actions={
          <form action={signOutEverywhere}>
            <Button type="submit">Sign out everywhere</Button>
          </form>
        }
      />
      <Panel title="Signed in">
        <PanelBody what="The sessions">
          <SessionTable />
        </PanelBody>
      </Panel>
    </>
  )
}
