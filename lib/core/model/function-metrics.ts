/** Sums of a function's CloudWatch metrics up to when they were read. https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html */
export interface FunctionMetrics {
  readonly functionArn: string
  readonly invocations90Days: number
  readonly invocations7Days: number
  readonly errors7Days: number
  readonly throttles7Days: number
  readonly maximumDurationMs7Days: number | null
  readonly maximumIteratorAgeMs7Days: number | null
}
