import type { Controls } from './rule.ts'

/** The bodies whose controls rules are mapped to, in the order in which they are shown. */
export const CONTROL_TITLES: Readonly<Record<keyof Controls, string>> = {
  securityHub: 'Security Hub',
  cisCompute: 'CIS AWS Compute Services 1.0.0',
  cisFoundations: 'CIS AWS Foundations 7.0',
  nist80053: 'NIST 800-53 r5',
  pci: 'PCI DSS 4.0.1',
}

export const FRAMEWORKS = Object.keys(CONTROL_TITLES) as readonly (keyof Controls)[]
