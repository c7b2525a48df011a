/**
 * The texts of a form by name; empty for what is no text. Anybody can call an action with anything: what is no form has no field, and
 * Postgres keeps no text with a NUL.
 */
export const fieldsOf =
  (form: unknown) =>
  (name: string): string => {
    const value = form instanceof FormData ? form.get(name) : null
    return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD').trim() : ''
  }
