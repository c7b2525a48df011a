declare const accountIdBrand: unique symbol
/** A 12-digit AWS account id, leading zeros kept. */
export type AccountId = string & { readonly [accountIdBrand]: true }

export const isAccountId = (text: string): text is AccountId => /^\d{12}$/.test(text)

/** Throws a RangeError that names the text when it is not 12 digits. */
export function accountId(text: string): AccountId {
  if (isAccountId(text)) return text
  throw new RangeError(`"${text}" is not an AWS account id: an account id is 12 digits`)
}
