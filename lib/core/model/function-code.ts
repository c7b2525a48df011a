/** What GetFunction says of the code, its location left out. An optional read: the call also hands out the code. https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCodeLocation.html */
export interface FunctionCode {
  readonly arn: string
  readonly functionArn: string
  readonly imageUri: string | null
  readonly resolvedImageUri: string | null
  readonly sourceKmsKeyArn: string | null
}

/** The image that a function runs, and its repository, as ECR describes them. */
export interface ContainerImage {
  readonly resolvedImageUri: string
  readonly repositoryArn: string
  /** ISO 8601. */
  readonly pushedAt: string | null
  /** `MUTABLE` or `IMMUTABLE`, verbatim. */
  readonly tagMutability: string | null
  /** Whether the repository or the registry scans on push or continuously. */
  readonly scans: boolean | null
}

/** Who last changed a function's code, from CloudTrail. */
export interface CodeUpdate {
  readonly functionArn: string
  readonly principalArn: string
  readonly updatedAt: string
}
