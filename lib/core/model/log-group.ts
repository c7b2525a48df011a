/** A CloudWatch log group. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogGroup.html */
export interface LogGroup {
  readonly name: string
  readonly arn: string
  /** Null when events never expire. */
  readonly retentionDays: number | null
  readonly kmsKeyArn: string | null
  /** Rounded down to a power of two, so that a log that grows is not a change each time. */
  readonly storedBytes: number | null
}
