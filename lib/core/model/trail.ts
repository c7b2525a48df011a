/** A CloudTrail trail with its selectors, as JSON text verbatim. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html */
export interface Trail {
  readonly arn: string
  readonly isLogging: boolean
  readonly isMultiRegion: boolean
  readonly homeRegion: string | null
  /** Null when advanced selectors are used. */
  readonly eventSelectors: string | null
  readonly advancedEventSelectors: string | null
}
