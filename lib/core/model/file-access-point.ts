/** An EFS access point that functions mount. https://docs.aws.amazon.com/efs/latest/ug/API_AccessPointDescription.html */
export interface FileAccessPoint {
  readonly arn: string
  readonly rootDirectory: string | null
  readonly posixUserId: number | null
  readonly encrypted: boolean | null
}
