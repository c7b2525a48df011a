import type { CatalogueId } from './catalogue.ts'

/** Lines of the catalogue that no rule answers, and why. Every line is either here or covered by a rule: a test holds it. */
export const LEFT_OUT: Partial<Record<CatalogueId, string>> = {
  'NET-28': 'The API of Web Functions has no SDK client on npm yet.',
  'CFG-10':
    'Values never leave the collector, so the parameter that a variable names is not known.',
  'CFG-11': 'Values never leave the collector, so the secret that a variable names is not known.',
  'CFG-38': 'Needs the AWS Config inventory of each account, which duplicates this one.',
  'CODE-10': 'Would need the code itself; the product does not download it.',
  'CODE-11': 'Would need the code of the layer; the product does not download it.',
  'IAM-14':
    'Needs listings of every service that can be a source; a wrong “deleted” would break triggers.',
  'IAM-15': 'Needs methods and authorizers of API Gateway, thousands of calls in a large account.',
  'IAM-37': 'The API of Web Functions has no SDK client on npm yet.',
}
