/** When a role last used a service that it may use; null when never in the tracking period. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ServiceLastAccessed.html */
export interface ServiceAccess {
  readonly roleArn: string
  readonly serviceNamespace: string
  readonly lastAccessedAt: string | null
}
