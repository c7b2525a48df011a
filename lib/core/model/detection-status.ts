/** Whether GuardDuty watches Lambda's network in an account·Region. https://docs.aws.amazon.com/guardduty/latest/ug/lambda-protection.html */
export interface GuardDutyStatus {
  /** False when there is no detector, or it is suspended. */
  readonly enabled: boolean
  readonly lambdaNetworkLogs: boolean
}

/** What Inspector says of one function. https://docs.aws.amazon.com/inspector/v2/APIReference/API_CoveredResource.html */
export interface InspectorCoverage {
  readonly functionArn: string
  /** `ACTIVE` or `INACTIVE`, verbatim. */
  readonly status: string
  /** `UNSUPPORTED_RUNTIME`, `STALE_INVENTORY`, `EXCLUDED_BY_TAG` …, verbatim. */
  readonly reason: string | null
  /** Null when the findings were not read. */
  readonly criticalFindings: number | null
  readonly highFindings: number | null
}
