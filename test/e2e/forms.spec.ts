import { expect, test } from './product.ts'

interface Form {
  readonly at: string
  /** Typed or chosen, by label. */
  readonly given: Readonly<Record<string, string>>
  readonly send: string
  /** The field that is refused. */
  readonly refused: string
}

const FORMS: readonly Form[] = [
  {
    at: '/exceptions/new?rule=anonymous-url',
    given: { Reason: 'Behind the partner’s gateway', 'Ends at the end of': '2027-01-31' },
    send: 'Grant it',
    refused: 'Ticket',
  },
  {
    at: '/exports/new',
    given: {
      Name: 'Weekly',
      Filter: 'severity=critical',
      When: 'on Mondays',
      'Files to keep': '3',
    },
    send: 'Make the schedule',
    refused: 'When',
  },
  {
    at: '/notifications/new?severity=critical',
    given: { Name: 'Critical', 'Webhook address': 'http://hooks.example.com/demarc' },
    send: 'Notify me',
    refused: 'Webhook address',
  },
  {
    at: '/settings/tokens',
    given: { Name: 'siem', 'Or account ids': '12' },
    send: 'Make a token',
    refused: 'Or account ids',
  },
  {
    at: '/settings/access/new?subjectKind=group&provider=corp&subject=auditors&role=auditor&scope=everything',
    given: { 'Last day': '2026-01-01', Note: 'SEC-7' },
    send: 'Grant it',
    refused: 'Last day',
  },
]

/** Whether React has the element by now: before that the browser itself sends the form. */
const isAlive = (element: Element): boolean =>
  Object.keys(element).some((name) => name.startsWith('__reactProps'))

for (const { at, given, send, refused } of FORMS) {
  test(`${at.split('?')[0]} keeps what was typed when it refuses, and says which field`, async ({
    page,
  }) => {
    await page.goto(at)
    const main = page.getByRole('main')
    const field = (label: string) =>
      main.getByLabel(label, { exact: true }).and(main.locator('input, textarea, select'))
    await expect(page.getByText(/^Loading/)).toHaveCount(0)
    await expect.poll(() => field(refused).evaluate(isAlive)).toBe(true)
    for (const [label, text] of Object.entries(given)) await field(label).fill(text)
    await main.getByRole('button', { name: send }).click()
    await expect(field(refused)).toHaveAttribute('aria-invalid', 'true')
    await expect(field(refused)).toBeFocused()
    for (const [label, text] of Object.entries(given)) await expect(field(label)).toHaveValue(text)
  })
}
