const PER_CALL = 0.2
const CEILING = 500

/** Caps retries over all accounts at a fifth of the calls, after a reserve: a storm of throttles is not answered with another. */
export class RetryBudget {
  private left = CEILING

  earn(): void {
    this.left = Math.min(CEILING, this.left + PER_CALL)
  }

  spend(): boolean {
    if (this.left < 1) return false
    this.left -= 1
    return true
  }
}

export class RetryBudgetSpent extends Error {
  override readonly name = 'RetryBudgetSpent'
}
