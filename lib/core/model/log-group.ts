/** A CloudWatch log group. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogGroup.html */
export interface LogGroup {
  readonly name: string
  readonly arn: string
  /** Null when events never expire. */
  readonly retentionDays: number | null
  readonly kmsKeyArn: string | null
  readonly storedBytes: number | null
}
