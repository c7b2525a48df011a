/** Tag list in AWS's order. A list, not an object: `__proto__` is a legal tag key. */
export type Tags = readonly { readonly key: string; readonly value: string }[]
