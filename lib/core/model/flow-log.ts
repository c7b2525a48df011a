/** A flow log. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_FlowLog.html */
export interface FlowLog {
  readonly id: string
  /** A VPC, subnet or interface. */
  readonly resourceId: string
  readonly status: string | null
  readonly trafficType: string | null
}
