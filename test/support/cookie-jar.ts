/** The cookies of a browser, without their rules: a test talks to one host at a time. */
export class CookieJar {
  private readonly byName = new Map<string, string>()

  keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      const isGone = value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)
      if (isGone) this.byName.delete(name)
      else this.byName.set(name, value)
    }
  }

  get names(): readonly string[] {
    return [...this.byName.keys()]
  }

  get header(): string {
    return [...this.byName].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}
