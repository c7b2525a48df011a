import type { Residual } from './residual.ts'

/** A residual for people: `StringEquals aws:PrincipalOrgID o-a, o-b and not (IpAddress aws:SourceIp 10.0.0.0/8)`. */
export function residualText(residual: Residual): string {
  switch (residual.kind) {
    case 'always':
      return 'always'
    case 'never':
      return 'never'
    case 'not':
      return `not (${residualText(residual.of)})`
    case 'and':
    case 'or':
      return residual.of.map(termText).join(` ${residual.kind} `)
    case 'condition':
      return `${residual.operator} ${residual.key} ${residual.values.join(', ')}`
    case 'variable':
      return `the resource matches ${residual.pattern}`
    case 'delegated':
      return `account ${residual.accountId} lets its principal`
    case 'unreadable': {
      const where = residual.index === null ? '' : ` statement ${residual.index}`
      return `${residual.document}${where} cannot be read (${residual.why})`
    }
  }
}

const termText = (term: Residual): string =>
  term.kind === 'and' || term.kind === 'or' ? `(${residualText(term)})` : residualText(term)
