/** A queue or topic that functions read from or fail to. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html */
export interface MessageTarget {
  readonly arn: string
  readonly kmsKeyId: string | null
  /** SQS alone: encrypted with a key that SQS owns. */
  readonly sqsManagedEncryption: boolean
  /** SQS alone. */
  readonly visibilityTimeoutSeconds: number | null
}
